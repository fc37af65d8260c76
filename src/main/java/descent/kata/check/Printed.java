package descent.kata.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a process prints, read as it comes so that it never has to wait. Only the beginning is kept: code in a loop may
 * print for ever.
 */
final class Printed {
    private static final int MOST = 4_000;

    private final String marker;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder tail = new StringBuilder();
    private int marks;
    private boolean over;

    /** @param marker stands on a line of its own where a check ends */
    Printed(InputStream out, String marker) {
        this.marker = "\n" + marker + "\n";
        Thread thread = new Thread(() -> read(out), "what a worker prints");
        thread.setDaemon(true);
        thread.start();
    }

    /** Forgets what was printed so far. */
    synchronized void begin() {
        text.setLength(0);
        marks = 0;
    }

    /** What was printed until the next mark, or until now if that mark does not come in time. */
    synchronized List<String> untilMark(long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        try {
            while (marks == 0 && !over && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return text.toString().lines().dropWhile(Printed::isTheJvms).toList();
    }

    /** A JVM says first which options it has found in its environment. */
    private static boolean isTheJvms(String line) {
        return line.matches("(NOTE: )?Picked up (_JAVA_OPTIONS|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS): .*");
    }

    /** Whether the last check has come to its mark; if not, somebody has closed or replaced what it goes to. */
    synchronized boolean marked() {
        return marks > 0;
    }

    private void read(InputStream out) {
        try (Reader reader = new InputStreamReader(out, StandardCharsets.UTF_8)) {
            char[] buffer = new char[8192];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                take(buffer, n);
            }
        } catch (IOException e) {
            // the process is gone, and what it has printed so far is all there is
        }
        finish();
    }

    private synchronized void take(char[] buffer, int count) {
        tail.append(buffer, 0, count);
        for (int at = tail.indexOf(marker); at >= 0; at = tail.indexOf(marker)) {
            keep(at);
            tail.delete(0, at + marker.length());
            marks++;
            notifyAll();
        }
        int ready = tail.length() - marker.length();
        if (ready > 0) {
            keep(ready);
            tail.delete(0, ready);
        }
    }

    private synchronized void finish() {
        keep(tail.length());
        over = true;
        notifyAll();
    }

    /** What comes after the mark belongs to the diagnosis, which runs the code once more. */
    private void keep(int count) {
        if (marks == 0) {
            text.append(tail, 0, Math.min(count, MOST - Math.min(MOST, text.length())));
        }
    }
}
