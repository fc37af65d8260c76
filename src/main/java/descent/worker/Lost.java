package descent.worker;

/** The other side is gone. */
public final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Lost(String message) {
        super(message, null, false, false);
    }
}
