package descent.mutant;

import descent.Schedule;

/** The four schedules, right. A mutant extends this class and hides one of them by its own. */
class SchedulesPieces {
    static Schedule step(int every, double factor) {
        return t -> Math.pow(factor, t / every);
    }

    static Schedule exponential(double factor) {
        return t -> Math.pow(factor, t);
    }

    static Schedule cosine(int steps, double floor) {
        return t -> t >= steps ? floor : floor + (1 - floor) * half(Math.PI * t / steps);
    }

    static Schedule warmUp(int steps) {
        return t -> t < steps ? (t + 1.0) / steps : 1;
    }

    /** (1 + cos x) / 2. */
    static double half(double x) {
        return (1 + Math.cos(x)) / 2;
    }
}
