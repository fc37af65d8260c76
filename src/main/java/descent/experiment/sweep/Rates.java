package descent.experiment.sweep;

import descent.Require;
import descent.rule.Tunable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Learning rates at equal distances on a logarithmic axis, the same for every rule; other hyperparameters are drawn beside
 * them, for those rules that have them. The learning rates of a rule with several keep their ratio.
 *
 * @param rate from where to where
 * @param count how many candidates
 * @param others what else is searched
 * @param seed what that is drawn from
 */
public record Rates(Range rate, int count, List<Range> others, long seed) implements Space {
    private static final MathContext DIGITS = new MathContext(3);

    public Rates {
        others = List.copyOf(others);
        Require.atLeastOne("trials", count);
        Space.check(count);
    }

    @Override
    public List<String> names() {
        return List.of(rate.name());
    }

    /** What of this a rule has; a rule without a learning rate and without the others is tried once, as it is. */
    @Override
    public List<Candidate> candidates(Tunable rule) {
        List<Range> drawn = others.stream()
                .filter(range -> rule.values().containsKey(range.name()))
                .toList();
        boolean isOpen = rule.rate().isPresent() || !drawn.isEmpty();
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, isOpen ? count : 1)
                .mapToObj(i -> candidate(rule, i, drawn, random))
                .toList();
    }

    private Candidate candidate(Tunable rule, int i, List<Range> drawn, SplittableRandom random) {
        Map<String, Double> values = new LinkedHashMap<>();
        rule.rate().ifPresent(usual -> {
            double share = count == 1 ? 0.5 : (double) i / (count - 1);
            double first = rate.at(share);
            rule.rates()
                    .forEach(name ->
                            values.put(name, rounded(first * rule.values().get(name) / usual)));
        });
        drawn.forEach(range -> {
            double value = range.at(random.nextDouble());
            values.put(range.name(), rule.isWhole(range.name()) ? Math.rint(value) : value);
        });
        rule.at(values);
        return new Candidate(values);
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    @Override
    public String words() {
        return "%,d learning rates".formatted(count);
    }
}
