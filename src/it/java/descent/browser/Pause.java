package descent.browser;

/** Waiting for another process. */
final class Pause {
    private static final long MILLISECONDS = 50;

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
