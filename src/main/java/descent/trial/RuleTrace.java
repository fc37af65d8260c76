package descent.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule did: where θ was, first at the start and then after each step, where each step asked for the gradient, and
 * what the rule remembered.
 *
 * @param theta one more than steps were taken; none if the rule could not be started
 * @param asked the points of each step, that of a last one that failed, too
 * @param memory after each step or after the last alone, as the trial says
 * @param thrown what ended it early
 */
public record RuleTrace(
        List<double[]> theta, List<List<double[]>> asked, List<Map<String, double[]>> memory, Optional<Thrown> thrown)
        implements Trace {}
