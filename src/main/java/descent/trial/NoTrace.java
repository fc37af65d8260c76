package descent.trial;

/** A trial came to no end that says anything about the subject's classes: whoever runs them is gone, or talks nonsense. */
public abstract class NoTrace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected NoTrace(String message) {
        super(message, null, false, false);
    }
}
