package descent.kata.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
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
    private String before = "";
    private int marks;
    private long lines;
    private boolean over;

    /** @param marker stands on a line of its own where a section ends and the next begins */
    Printed(InputStream out, String marker) {
        this.marker = "\n" + marker + "\n";
        Thread thread = new Thread(() -> read(out), "what a student's process prints");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * What a section has held until its end, or until now if that does not come in time.
     *
     * @param number the current one's or that before; the first, before any mark, is 0
     */
    synchronized List<String> section(int number, long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        try {
            while (marks <= number && !over && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return (marks > number ? before : text.toString()).lines().toList();
    }

    /** How many lines the current section has had so far, those that are not kept, too. */
    synchronized long lines() {
        return lines;
    }

    /** How many sections have begun after the first. */
    synchronized int sections() {
        return marks;
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
        lines +=
                CharBuffer.wrap(buffer, 0, count).chars().filter(c -> c == '\n').count();
        for (int at = tail.indexOf(marker); at >= 0; at = tail.indexOf(marker)) {
            keep(at);
            tail.delete(0, at + marker.length());
            before = text.toString();
            text.setLength(0);
            lines = 0;
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

    private void keep(int count) {
        text.append(tail, 0, Math.min(count, MOST - Math.min(MOST, text.length())));
    }
}
