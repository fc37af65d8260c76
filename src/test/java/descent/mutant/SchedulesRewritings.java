package descent.mutant;

import descent.Schedule;

/** The schedules, right, in other ways. */
final class SchedulesRewritings {
    private SchedulesRewritings() {}

    @Legal("plainly")
    static final class InPieces extends SchedulesPieces {}

    @Legal("floor, exp and log; half a squared cosine; fractions")
    static final class Transcendental {
        private Transcendental() {}

        static Schedule step(int every, double factor) {
            return t -> Math.exp(Math.log(factor) * Math.floor((double) t / every));
        }

        static Schedule exponential(double factor) {
            return t -> Math.exp(t * Math.log(factor));
        }

        static Schedule cosine(int steps, double floor) {
            return t -> {
                double root = Math.cos(Math.PI / 2 * Math.min(t, steps) / steps);
                return floor + (1 - floor) * root * root;
            };
        }

        static Schedule warmUp(int steps) {
            return t -> Math.min(t + 1, steps) / (double) steps;
        }
    }

    @Legal("loops, and a cosine between two ends")
    static final class Loops {
        private Loops() {}

        static Schedule step(int every, double factor) {
            return t -> product(factor, (t - t % every) / every);
        }

        static Schedule exponential(double factor) {
            return t -> product(factor, t);
        }

        static Schedule cosine(int steps, double floor) {
            return t -> t < steps ? ((1 + floor) + (1 - floor) * Math.cos(t * Math.PI / steps)) / 2 : floor;
        }

        static Schedule warmUp(int steps) {
            return t -> t < steps ? (1 + t) * (1.0 / steps) : 1;
        }

        private static double product(double factor, int times) {
            double product = 1;
            for (int i = 0; i < times; i++) {
                product *= factor;
            }
            return product;
        }
    }
}
