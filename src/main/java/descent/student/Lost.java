package descent.student;

import descent.trial.NoTrace;

/** The other side is gone. */
public final class Lost extends NoTrace {
    private static final long serialVersionUID = 1L;

    Lost(String message) {
        super(message);
    }
}
