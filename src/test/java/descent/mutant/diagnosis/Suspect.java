package descent.mutant.diagnosis;

import descent.kata.Diagnosis;

/**
 * A mistake that a subject may turn out to have made.
 *
 * @param name of the mistake in the catalogue
 * @param diagnosis what to say then
 * @param known what such a subject does
 */
record Suspect(String name, Diagnosis diagnosis, Known known) {}
