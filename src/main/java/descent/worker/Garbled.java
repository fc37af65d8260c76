package descent.worker;

/** What arrived is no message. */
public final class Garbled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Garbled(String message) {
        super(message);
    }
}
