// teacher: one · The floor cuts the line off: max(floor, 1 − u/D), which does not fall to it evenly.
// names: (?i)floor
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
            if (t < warmUp + stable) {
                return 1.0;
            }
            return Math.max(floor, 1 - (t - warmUp - stable) / (double) decay);
        };
    }

    public static Schedule warmRestarts(int first, int factor, double floor) {
        Require.atLeastOne("first", first);
        Require.atLeastOne("factor", factor);
        Require.notNegative("floor", floor);
        return t -> {
            long s = t;
            long length = first;
            while (s >= length) {
                s -= length;
                length *= factor;
            }
            return floor + (1 - floor) * (1 + Math.cos(Math.PI * s / length)) / 2;
        };
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
