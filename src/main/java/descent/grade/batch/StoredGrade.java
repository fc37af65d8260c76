package descent.grade.batch;

import descent.grade.Grade;

/**
 * A grade, and what it was found for.
 *
 * @param fingerprint of the submission as it was then
 */
public record StoredGrade(String fingerprint, Basis basis, Grade grade) {}
