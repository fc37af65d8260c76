package descent.grade;

/**
 * How to grade.
 *
 * @param seed decides the cases of all specs: the same seed gives the same verdicts and points. The cases are others
 *     than those of {@code mvn test}, whatever the seed
 */
public record GraderOptions(long seed, Limits limits, IsolationChoice isolation) {}
