package descent.function;

import descent.Optimizer;
import descent.Rules;
import descent.rule.Lineup;
import descent.rule.RuleBook;
import descent.rule.RuleExpression;
import descent.rule.Tunable;
import java.util.List;
import java.util.OptionalDouble;
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
    record Open(String name, DoubleFunction<Optimizer> rule) implements Contestant {
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

    /** Those that are asked for, or ten if none is. @throws IllegalArgumentException if one cannot be made */
    static List<Contestant> of(List<RuleExpression> with, Rules rules) {
        return Lineup.TEN.chosen(with).lanes().stream()
                .map(lane -> of(lane, Lineup.TEN.book(rules), ""))
                .toList();
    }

    /**
     * A rule as it was written: its learning rate is open unless one was given or it has none.
     *
     * @param suffix what to add to its name
     * @throws IllegalArgumentException if there is no such rule
     */
    static Contestant of(Lineup.Named lane, RuleBook book, String suffix) {
        String name = lane.name() + suffix;
        Optimizer rule = book.rule(lane.rule());
        Tunable tunable = new Tunable(rule);
        OptionalDouble rate = tunable.rate();
        return rate.isPresent() && !book.givesRate(lane.rule())
                ? new Open(name, tunable::atRate)
                : new Settled(new Entry(name, rule, rate, 0));
    }
}
