package descent.rule;

import descent.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lanes that run if nobody chooses.
 *
 * @param lanes in the order in which they are shown
 */
public record Lineup(List<Named> lanes) {
    /** The ten rules of races, and of the measurements beside PyTorch. */
    public static final Lineup TEN =
            of("GradientDescent, Momentum, Nesterov, Adagrad, RmsProp, Adam, Adadelta, AdaMax, RAdam, Lookahead");

    /**
     * A rule under a name.
     *
     * @param name the lane's
     * @param rule as it is written
     */
    public record Named(String name, RuleExpression rule) {}

    public Lineup {
        lanes = List.copyOf(lanes);
    }

    /** Rules under their own names. @param rules with commas between them */
    public static Lineup of(String rules) {
        return new Lineup(RuleExpression.list(rules).stream()
                .map(rule -> new Named(rule.name(), RuleExpression.of(rule.toString())))
                .toList());
    }

    /** These, and one under a name of its own. */
    public Lineup and(String name, String rule) {
        List<Named> more = new ArrayList<>(lanes);
        more.add(new Named(name, RuleExpression.of(rule)));
        return new Lineup(more);
    }

    /** The usual values here: those of these lanes and, for the rest, the table's. */
    public RuleBook book(Rules rules) {
        return new RuleBook(
                rules,
                new UsualRules(lanes.stream()
                        .filter(lane -> lane.name().equals(lane.rule().name()))
                        .map(Named::rule)
                        .toList()));
    }

    /**
     * What somebody asks for: a lane for its name alone, anything else as it is written.
     *
     * @param with empty for all lanes
     * @throws IllegalArgumentException if one is asked for twice
     */
    public Lineup chosen(List<RuleExpression> with) {
        if (with.isEmpty()) {
            return this;
        }
        List<Named> chosen = with.stream().map(this::chosen).toList();
        chosen.stream()
                .map(Named::name)
                .filter(name -> count(chosen, name) > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("%s is chosen twice: leave one out".formatted(name));
                });
        return new Lineup(chosen);
    }

    private static long count(List<Named> lanes, String name) {
        return lanes.stream().filter(lane -> lane.name().equals(name)).count();
    }

    private Named chosen(RuleExpression rule) {
        Optional<Named> own = lanes.stream()
                .filter(lane -> lane.name().equals(rule.toString()))
                .findFirst();
        return own.orElseGet(() -> new Named(rule.toString(), rule));
    }
}
