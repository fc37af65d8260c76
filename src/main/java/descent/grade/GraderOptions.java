package descent.grade;

import descent.kata.Course;

/**
 * How to grade.
 *
 * @param seed decides the cases of all specs: the same seed gives the same verdicts and points. The cases are others
 *     than those of {@code mvn test}, whatever the seed
 * @param course the instructor's
 */
public record GraderOptions(long seed, Limits limits, IsolationChoice isolation, Course course) {}
