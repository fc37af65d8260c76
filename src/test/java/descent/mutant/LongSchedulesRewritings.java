package descent.mutant;

import descent.Schedule;

/** The long schedules, right, in other ways. */
final class LongSchedulesRewritings {
    private LongSchedulesRewritings() {}

    @Legal("plainly")
    static final class InPieces extends LongSchedulesPieces {}

    @Legal("lines between two ends, and half a squared cosine")
    static final class Ends {
        private Ends() {}

        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> {
                double up = (t + 1.0) / warmUp;
                double left = (double) (warmUp + stable + decay - t) / decay;
                return Math.min(Math.min(up, 1), floor + (1 - floor) * Math.max(0, Math.min(1, left)));
            };
        }

        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                int begun = 0;
                int next = first;
                while (t >= next) {
                    int length = (next - begun) * factor;
                    begun = next;
                    next += length;
                }
                return mixed(1, floor, (double) (t - begun) / (next - begun));
            };
        }

        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> t <= rise
                    ? mixed(start, 1, (double) t / rise)
                    : mixed(1, end, Math.min(1, (double) (t - rise) / fall));
        }

        private static double mixed(double from, double to, double share) {
            double root = Math.cos(Math.PI / 2 * share);
            return from * root * root + to * (1 - root * root);
        }
    }

    @Legal("case by case, and the cycle's start by the sum of a geometric series")
    static final class Cases {
        private Cases() {}

        static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
            return t -> {
                if (t < warmUp) {
                    return (1 + t) * (1.0 / warmUp);
                }
                if (t < warmUp + stable) {
                    return 1;
                }
                if (t < warmUp + stable + decay) {
                    return 1 - (1 - floor) * (t - warmUp - stable) / decay;
                }
                return floor;
            };
        }

        static Schedule warmRestarts(int first, int factor, double floor) {
            return t -> {
                int i = 0;
                while (begin(first, factor, i + 1) <= t) {
                    i++;
                }
                double s = t - begin(first, factor, i);
                return floor + (1 - floor) / 2 * (1 + Math.cos(s * Math.PI / (first * Math.pow(factor, i))));
            };
        }

        private static double begin(int first, int factor, int i) {
            return factor == 1 ? (double) first * i : first * (Math.pow(factor, i) - 1) / (factor - 1);
        }

        static Schedule oneCycle(int rise, int fall, double start, double end) {
            return t -> {
                if (t <= rise) {
                    return (1 + start) / 2 - (1 - start) / 2 * Math.cos(t * Math.PI / rise);
                }
                return t < rise + fall ? (1 + end) / 2 + (1 - end) / 2 * Math.cos((t - rise) * Math.PI / fall) : end;
            };
        }
    }
}
