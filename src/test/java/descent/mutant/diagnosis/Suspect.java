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
record Suspect(Subject subject, Diagnosis diagnosis, Known known) {}
