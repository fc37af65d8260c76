package descent.student;

import descent.trial.NoTrace;

/** What arrived is no message. */
public final class Garbled extends NoTrace {
    private static final long serialVersionUID = 1L;

    Garbled(String message) {
        super(message);
    }
}
