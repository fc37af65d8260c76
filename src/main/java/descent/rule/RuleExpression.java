package descent.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A rule, or a schedule, as somebody wrote it: a name and, in parentheses, values by their order or by their names. What is
 * left out is usual.
 *
 * <pre>
 * Adam    Adam(0.003, 0.9, 0.999, 1e-8)    Lookahead(Adam(learningRate=0.01), alpha=0.8)    cosine(3000, 0)
 * </pre>
 *
 * @param name as it is shown: SGD and BatchGradientDescent are GradientDescent
 * @param arguments in the order in which they were written
 * @param place where the name stands
 */
public record RuleExpression(String name, List<Argument> arguments, Place place) {
    /**
     * A value.
     *
     * @param component the hyperparameter's name, if it was written
     * @param value a {@link Numeral} or a {@link RuleExpression}
     * @param place where it begins
     */
    record Argument(Optional<String> component, Object value, Place place) {
        @Override
        public String toString() {
            return component.map(name -> name + "=").orElse("") + value;
        }
    }

    /** A number, as it was written. */
    record Numeral(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    public RuleExpression {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says where and what is expected
     */
    public static RuleExpression of(String text) {
        List<RuleExpression> all = list(text);
        if (all.size() != 1) {
            throw new IllegalArgumentException("\"%s\" names %d rules: write one".formatted(text, all.size()));
        }
        return all.get(0);
    }

    /**
     * Reads some, with commas between them; blanks do no harm.
     *
     * @throws IllegalArgumentException if they cannot be read; the message says where and what is expected
     */
    public static List<RuleExpression> list(String text) {
        return new RuleParser(text).list();
    }

    /** The name alone. */
    public boolean isBare() {
        return arguments.isEmpty();
    }

    /** A wrapper around this: its first value is this, the second is {@code value}. */
    public RuleExpression inside(String wrapper, Object value) {
        Object second = value instanceof RuleExpression ? value : new Numeral(String.valueOf(value));
        return new RuleExpression(
                wrapper,
                List.of(new Argument(Optional.empty(), this, place), new Argument(Optional.empty(), second, place)),
                place);
    }

    /**
     * This, wrapped; where it is a rule of some name, the one inside that rule is wrapped in its place.
     *
     * @param outer the rule's name
     * @param component the hyperparameter, its first, that holds the one inside
     */
    public RuleExpression within(String outer, String component, UnaryOperator<RuleExpression> wrapper) {
        if (!name.equals(outer)) {
            return wrapper.apply(this);
        }
        Optional<Argument> inner = arguments.stream()
                .filter(one -> one.component().map(component::equals).orElse(one.equals(arguments.get(0))))
                .findFirst();
        RuleExpression inside = inner.map(one -> (RuleExpression) one.value()).orElseGet(() -> (RuleExpression)
                UsualRules.ALONE.of(name).get(0).arguments().get(0).value());
        List<Argument> changed = new ArrayList<>(arguments);
        inner.ifPresent(changed::remove);
        changed.add(
                inner.isPresent() ? arguments.indexOf(inner.get()) : changed.size(),
                new Argument(
                        inner.map(Argument::component).orElse(Optional.of(component)), wrapper.apply(inside), place));
        return new RuleExpression(name, changed, place);
    }

    /** As one would write it. */
    @Override
    public String toString() {
        return isBare()
                ? name
                : arguments.stream().map(Argument::toString).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
