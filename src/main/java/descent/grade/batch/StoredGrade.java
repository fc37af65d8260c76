package descent.grade.batch;

import descent.grade.Grade;

/** A grade, and on what basis it was found; its digest says for which files. */
public record StoredGrade(Basis basis, Grade grade) {}
