/**
 * Grading: submissions in, verdicts and points out. The student's code runs in a process of its own that only computes
 * numbers; this side holds the specs, the seeds, the expected values and the verdict.
 *
 * <p>Begin with {@link descent.grade.Grader} and {@link descent.grade.Grade}.
 */
package descent.grade;
