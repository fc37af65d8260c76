package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.trial.Subject;

/**
 * A mistake that a subject may turn out to have made.
 *
 * @param subject that makes it
 * @param diagnosis what to say then
 * @param known what such a subject does
 */
record Suspect(Subject subject, Diagnosis diagnosis, Known known) {
    /** Whether the mistake is one that is read, and not inferred. */
    boolean dropsAResult() {
        return diagnosis.words().contains("result dropped");
    }

    /** Whether a sign is wrong: θ shows that one is, and not which. */
    boolean goesUphill() {
        return diagnosis.words().contains("uphill");
    }
}
