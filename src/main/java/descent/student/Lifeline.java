package descent.student;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What requests are read from. It ends this process when the one that started it is gone, even in the middle of an endless
 * loop: whoever waits for an answer writes nothing, so that the end of what it writes is all there is to be read meanwhile.
 * Only a request that takes long is looked at, and the others cost nothing.
 */
final class Lifeline extends FilterInputStream {
    private static final int LONG = 500;

    /** So many times as long is slow. */
    private static final int SLOW = 4;

    private final Runnable slow;
    private volatile int request;
    private volatile boolean held;

    /** @param slow called once for a request that takes two seconds, while it goes on */
    Lifeline(InputStream in, Runnable slow) {
        super(new BufferedInputStream(in));
        this.slow = slow;
        Thread thread = new Thread(this::watch, "lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized int read() throws IOException {
        return super.read();
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        return super.read(bytes, offset, length);
    }

    /** A request has been read; nothing is read until it has been answered. */
    void hold() {
        request++;
        held = true;
    }

    /** It has been answered, or is about to be. */
    void release() {
        held = false;
    }

    private void watch() {
        int last = 0;
        int times = 0;
        try {
            while (true) {
                Thread.sleep(LONG);
                int now = request;
                times = held && now == last ? times + 1 : 0;
                if (times == SLOW) {
                    slow.run();
                    awaitNext();
                }
                last = now;
            }
        } catch (IOException | InterruptedException e) {
            halt();
        }
    }

    /** Returns when there is a next request, and leaves it there; whoever reads it waits as long. */
    private synchronized void awaitNext() throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            halt();
        }
        in.reset();
    }

    /** A student's shutdown hook is not waited for. */
    static void halt() {
        Runtime.getRuntime().halt(0);
    }
}
