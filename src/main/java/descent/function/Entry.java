package descent.function;

import descent.Optimizer;
import java.util.OptionalDouble;

/**
 * A rule ready to run: every hyperparameter is settled.
 *
 * @param name what its lane is called
 * @param optimizer the rule
 * @param learningRate η; empty for a rule that has none
 * @param trials how many runs it took to find the learning rate; 0 where it was given or there is none
 */
public record Entry(String name, Optimizer optimizer, OptionalDouble learningRate, int trials) {
    /** The same with another rule, for one that was only wrapped. */
    public Entry of(Optimizer other) {
        return new Entry(name, other, learningRate, trials);
    }

    /** A rule at a learning rate that somebody gave. */
    public static Entry given(String name, double learningRate, Optimizer optimizer) {
        return new Entry(name, optimizer, OptionalDouble.of(learningRate), 0);
    }

    /** A rule without a learning rate. */
    public static Entry withoutRate(String name, Optimizer optimizer) {
        return new Entry(name, optimizer, OptionalDouble.empty(), 0);
    }
}
