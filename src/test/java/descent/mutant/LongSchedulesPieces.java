package descent.mutant;

import descent.Schedule;

/** The three schedules, right. A mutant extends this class and hides one of them by its own. */
class LongSchedulesPieces {
    static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
        return t -> t < warmUp ? (t + 1.0) / warmUp : decayed(t - warmUp - stable, decay, floor);
    }

    static Schedule warmRestarts(int first, int factor, double floor) {
        return t -> {
            long[] cycle = cycle(t, first, factor);
            return fallen((double) cycle[0] / cycle[1], floor);
        };
    }

    static Schedule oneCycle(int rise, int fall, double start, double end) {
        return t -> t < rise ? risen((double) t / rise, start) : fallen(share(t - rise, fall), end);
    }

    /** From 1 to the floor in a straight line; 1 before, the floor afterwards. */
    static double decayed(int u, int decay, double floor) {
        return floor + (1 - floor) * (1 - share(u, decay));
    }

    /** How much of a time is over, from 0 to 1. */
    static double share(int u, int time) {
        return Math.max(0, Math.min(u, time)) / (double) time;
    }

    /** How many steps of a cycle are over, and how long it is. */
    static long[] cycle(int t, int first, int factor) {
        long s = t;
        long length = first;
        while (s >= length) {
            s -= length;
            length *= factor;
        }
        return new long[] {s, length};
    }

    /** From 1 to the floor along a cosine. */
    static double fallen(double share, double floor) {
        return floor + (1 - floor) * (1 + Math.cos(Math.PI * share)) / 2;
    }

    /** From a start to 1 along a cosine. */
    static double risen(double share, double start) {
        return start + (1 - start) * (1 - Math.cos(Math.PI * share)) / 2;
    }
}
