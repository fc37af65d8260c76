package descent.function;

import descent.Optimizer;
import java.util.function.DoubleFunction;

/** A rule that may run in a race. */
public sealed interface Contestant {
    /** What its lane is called. */
    String name();

    /** The rule at a learning rate that somebody gives; as it is, if its rate is not open. */
    Entry at(double learningRate);

    /**
     * A rule whose learning rate is open until a search has found it or somebody gives it.
     *
     * @param rule the rule at a learning rate
     */
    record Tunable(String name, DoubleFunction<Optimizer> rule) implements Contestant {
        @Override
        public Entry at(double learningRate) {
            return Entry.given(name, learningRate, rule.apply(learningRate));
        }
    }

    /** A rule that has no learning rate, or whose rate is settled. */
    record Settled(Entry entry) implements Contestant {
        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public Entry at(double learningRate) {
            return entry;
        }
    }
}
