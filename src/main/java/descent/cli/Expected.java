package descent.cli;

import java.util.function.Supplier;

/** What this machine or this class path cannot do is no fault of the program: the message alone is what helps. */
final class Expected {
    private Expected() {}

    /** @throws IllegalArgumentException with the same message if the work ends with {@link IllegalStateException} */
    static <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static void in(Runnable work) {
        of(() -> {
            work.run();
            return work;
        });
    }
}
