package descent.grade;

/** A submission that is not accepted as a whole; the message says why. */
final class Rejected extends Exception {
    private static final long serialVersionUID = 1L;

    Rejected(String message) {
        super(message);
    }
}
