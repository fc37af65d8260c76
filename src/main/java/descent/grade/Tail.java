package descent.grade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains a stream on a thread of its own and keeps the first 64 KiB. */
final class Tail {
    private static final int KEPT = 64 << 10;
    private static final long FLOOD = 16L << 20;

    private final byte[] kept = new byte[KEPT];
    private final Thread thread;
    private int length;
    private long lines;
    private long written;

    Tail(InputStream in) {
        thread = new Thread(() -> drain(in), "output of a worker");
        thread.setDaemon(true);
        thread.start();
    }

    private void drain(InputStream in) {
        byte[] chunk = new byte[8192];
        try (in) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                keep(chunk, read);
            }
        } catch (IOException e) {
            // the process was killed: there is no more
            return;
        }
    }

    private synchronized void keep(byte[] chunk, int read) {
        written += read;
        int fits = Math.min(read, KEPT - length);
        System.arraycopy(chunk, 0, kept, length, fits);
        length += fits;
        for (int i = 0; i < read; i++) {
            lines += chunk[i] == '\n' ? 1 : 0;
        }
    }

    /** How many lines were written, those that are not kept, too. */
    synchronized long lines() {
        return lines;
    }

    /** Whether there is far more than is kept. */
    synchronized boolean floods() {
        return written > FLOOD;
    }

    /** What was written so far; waits a moment for the rest. */
    String text() {
        try {
            thread.join(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return new String(kept, 0, length, StandardCharsets.UTF_8);
        }
    }
}
