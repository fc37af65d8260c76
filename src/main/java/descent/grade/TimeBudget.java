package descent.grade;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time that a submission has left. A reserve is kept for each exercise, which no other can use; the rest is for whoever
 * needs it first.
 */
final class TimeBudget {
    private static final Duration RESERVE = Duration.ofSeconds(5);

    /** The part of the whole that may be reserved. */
    private static final double RESERVED = 0.75;

    private final Limits limits;
    private final Map<String, Share> own = new ConcurrentHashMap<>();
    private Share shared;

    /** Processor time, and time by the clock. */
    record Share(Duration cpu, Duration clock) {
        static final Share NOTHING = new Share(Duration.ZERO, Duration.ZERO);

        boolean isOver() {
            return cpu.isZero() || clock.isZero();
        }

        Share plus(Share other) {
            return new Share(cpu.plus(other.cpu), clock.plus(other.clock));
        }

        Share atMost(Share other) {
            return new Share(min(cpu, other.cpu), min(clock, other.clock));
        }

        /** Nothing where it would be less. */
        Share minus(Share other) {
            return new Share(positive(cpu.minus(other.cpu)), positive(clock.minus(other.clock)));
        }

        private static Duration min(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }

        private static Duration positive(Duration time) {
            return time.isNegative() ? Duration.ZERO : time;
        }
    }

    /** @param exercises the files that are there, each with a reserve */
    TimeBudget(Limits limits, Collection<String> exercises) {
        this.limits = limits;
        double each = RESERVED / Math.max(1, exercises.size());
        Share reserve = new Share(
                Share.min(RESERVE, times(limits.submission(), each)),
                Share.min(RESERVE.multipliedBy(TimeAllowance.TIMES), times(limits.clock(), each)));
        this.shared = new Share(limits.submission(), limits.clock());
        exercises.forEach(file -> {
            own.put(file, reserve);
            shared = shared.minus(reserve);
        });
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofMillis((long) (time.toMillis() * factor));
    }

    /** What a file may use now: no more than an exercise may, and nothing of another's. */
    Share left(String file) {
        Duration most = limits.exercise();
        return own.getOrDefault(file, Share.NOTHING)
                .plus(shared)
                .atMost(new Share(most, most.multipliedBy(TimeAllowance.TIMES)));
    }

    /** What nothing is reserved for. */
    Share shared() {
        return shared;
    }

    /** Takes it from the file's reserve first. */
    void spend(String file, Share used) {
        Share before = own.getOrDefault(file, Share.NOTHING);
        own.computeIfPresent(file, (name, left) -> left.minus(used));
        shared = shared.minus(used.minus(before));
    }

    void spend(Share used) {
        shared = shared.minus(used);
    }
}
