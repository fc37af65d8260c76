// teacher: one · The cosine is not halved: it starts at 2.
// names: (?i)cosine.*(half|halv|2|twice|double)|½|/ 2
package descent.exercises;

import descent.Require;
import descent.Schedule;

public final class Schedules {
    private Schedules() {}

    public static Schedule step(int every, double factor) {
        Require.atLeastOne("every", every);
        Require.positive("factor", factor);
        return t -> Math.pow(factor, t / every);
    }

    public static Schedule exponential(double factor) {
        Require.positive("factor", factor);
        return t -> Math.pow(factor, t);
    }

    public static Schedule cosine(int steps, double floor) {
        Require.atLeastOne("steps", steps);
        Require.notNegative("floor", floor);
        return t -> t > steps ? floor : floor + (1 - floor) * (1 + Math.cos(Math.PI * t / steps));
    }

    public static Schedule warmUp(int steps) {
        Require.atLeastOne("steps", steps);
        return t -> Math.min(1, (t + 1.0) / steps);
    }
}
