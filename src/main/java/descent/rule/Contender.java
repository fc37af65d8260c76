package descent.rule;

import descent.Optimizer;
import java.util.function.Supplier;

/**
 * A rule that can run.
 *
 * @param name its lane's name
 * @param optimizer makes the rule, when it is wanted
 */
public record Contender(String name, Supplier<Optimizer> optimizer) {
    /** With the rule as it is made: the same in every process. */
    @Override
    public String toString() {
        return name + " " + optimizer.get();
    }
}
