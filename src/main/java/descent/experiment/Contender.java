package descent.experiment;

import descent.Optimizer;
import java.util.function.Supplier;

/**
 * A rule that an experiment can run.
 *
 * @param name its lane's name
 * @param optimizer makes the rule, when it is wanted
 */
record Contender(String name, Supplier<Optimizer> optimizer) {}
