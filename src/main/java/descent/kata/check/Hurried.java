package descent.kata.check;

import descent.trial.NoTrace;
import descent.trial.Subject;
import descent.trial.Trace;
import descent.trial.Trial;
import java.util.function.BooleanSupplier;

/** A subject that is tried as long as nobody waits. */
record Hurried(Subject subject, BooleanSupplier somebodyWaits) implements Subject {
    /** Somebody waits. */
    static final class Enough extends NoTrace {
        private static final long serialVersionUID = 1L;

        private Enough() {
            super("somebody waits");
        }
    }

    @Override
    public <T extends Trace> T run(Trial<T> trial) {
        if (somebodyWaits.getAsBoolean()) {
            throw new Enough();
        }
        return subject.run(trial);
    }
}
