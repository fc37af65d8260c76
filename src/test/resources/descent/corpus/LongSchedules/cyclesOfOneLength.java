// teacher: one · The cycles do not grow: k is not used.
// names: (?i)k\b|factor|grow|length|restart
package descent.exercises;

import descent.Require;
import descent.Schedule;

public final class LongSchedules {
    private LongSchedules() {}

    public static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
        Require.notNegative("warmUp", warmUp);
        Require.notNegative("stable", stable);
        Require.atLeastOne("decay", decay);
        Require.notNegative("floor", floor);
        return t -> {
            if (t < warmUp) {
                return (t + 1.0) / warmUp;
            }
            int u = t - warmUp - stable;
            if (u <= 0) {
                return 1.0;
            }
            return u >= decay ? floor : floor + (1 - floor) * (1 - (double) u / decay);
        };
    }

    public static Schedule warmRestarts(int first, int factor, double floor) {
        Require.atLeastOne("first", first);
        Require.atLeastOne("factor", factor);
        Require.notNegative("floor", floor);
        return t -> floor + (1 - floor) * (1 + Math.cos(Math.PI * (t % first) / first)) / 2;
    }

    public static Schedule oneCycle(int rise, int fall, double start, double end) {
        Require.atLeastOne("rise", rise);
        Require.atLeastOne("fall", fall);
        Require.notNegative("start", start);
        Require.notNegative("end", end);
        return t -> {
            if (t < rise) {
                return start + (1 - start) * (1 - Math.cos(Math.PI * t / rise)) / 2;
            }
            int since = Math.min(t - rise, fall);
            return end + (1 - end) * (1 + Math.cos(Math.PI * since / fall)) / 2;
        };
    }
}
