package descent.train;

import java.util.Optional;

/**
 * What ended a lane before its time: its rule threw something.
 *
 * @param step the step that it threw in, from 1; 0 for its start
 * @param what what it threw, in words
 */
public record LaneFailure(int step, String what) {
    static LaneFailure of(int step, Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String what = Optional.ofNullable(thrown.getMessage())
                .map(message -> name + ": " + message.strip().replaceAll("\\s*\\R\\s*", " "))
                .orElse(name);
        return new LaneFailure(step, what);
    }

    /** "failed at step 7: ArithmeticException: / by zero". */
    @Override
    public String toString() {
        return "failed at %s: %s".formatted(step == 0 ? "its start" : "step " + step, what);
    }
}
