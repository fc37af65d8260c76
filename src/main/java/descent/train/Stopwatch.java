package descent.train;

/** Adds up the wall time between each start and stop. */
final class Stopwatch {
    private long nanos;
    private long started;
    private boolean running;

    /** Time that passed before this process did. */
    void add(double seconds) {
        nanos += (long) (seconds * 1e9);
    }

    void start() {
        started = System.nanoTime();
        running = true;
    }

    void stop() {
        nanos = elapsed();
        running = false;
    }

    /** So far, the time since the last start included. */
    double seconds() {
        return elapsed() / 1e9;
    }

    private long elapsed() {
        return running ? nanos + System.nanoTime() - started : nanos;
    }
}
