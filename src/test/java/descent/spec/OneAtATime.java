package descent.spec;

import java.util.function.Supplier;
import net.jqwik.api.sessions.JqwikSession;

/**
 * jqwik keeps its generators in one place for the whole process and is not made for several threads; a grader that grades
 * several submissions at a time is. Only making cases waits, never the student's code.
 */
final class OneAtATime {
    private static final Object TURN = new Object();

    private OneAtATime() {}

    static <T> T get(Supplier<T> jqwik) {
        synchronized (TURN) {
            return jqwik.get();
        }
    }

    /** jqwik's generators are forgotten whenever a session ends, and made again where they are needed. */
    static <T> T inSession(Supplier<T> run) {
        synchronized (TURN) {
            JqwikSession.start();
        }
        try {
            return run.get();
        } finally {
            synchronized (TURN) {
                JqwikSession.finish();
            }
        }
    }
}
