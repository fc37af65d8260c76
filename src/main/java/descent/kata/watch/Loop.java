package descent.kata.watch;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Does one thing after the other, on the thread that runs it, whoever asked for it. */
final class Loop {
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    /** Has something done soon; any thread may ask. */
    void post(Runnable event) {
        events.add(event);
    }

    /** Returns after {@link #stop}. */
    void run() {
        try {
            while (!stopped) {
                events.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopped = true;
        post(() -> {});
    }
}
