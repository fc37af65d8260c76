package descent.cli;

import java.util.function.Consumer;

/** What to say when somebody ends the process on the way, with Ctrl-C for one; nothing once it is closed. */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    /** @param advice how to go on; said on the way out */
    Interruption(Consumer<String> notes, String advice) {
        hook = new Thread(() -> notes.accept("interrupted. " + advice), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running: the process is about to end.
        }
    }
}
