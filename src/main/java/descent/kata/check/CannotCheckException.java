package descent.kata.check;

/** Nothing can be checked on this machine as it is set up; the message says what is missing. */
public final class CannotCheckException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    CannotCheckException(String message, Throwable cause) {
        super(message, cause);
    }

    CannotCheckException(String message) {
        super(message);
    }
}
