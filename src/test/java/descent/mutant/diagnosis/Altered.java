package descent.mutant.diagnosis;

import descent.Optimizer;
import descent.Step;
import descent.kata.Diagnosis;
import descent.trial.Implementation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A right rule that takes one thing for another, as can happen to any rule: a hyperparameter, or the step's number.
 *
 * @param right what is right otherwise
 * @param exercise the rule's name
 * @param words what is altered, as the end of a sentence
 * @param arguments what its constructor gets instead
 * @param around what is made of the rule, with the arguments as they were given
 */
record Altered(
        Implementation right,
        String exercise,
        String words,
        String hint,
        UnaryOperator<Object[]> arguments,
        BiFunction<Optimizer, Object[], Optimizer> around)
        implements Implementation {
    /** Every alteration of a rule that fits its hyperparameters. */
    static Stream<Altered> all(String exercise, Implementation right) {
        List<String> symbols = Settings.of(exercise).symbols();
        List<Altered> all = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            for (int j = i + 1; j < symbols.size(); j++) {
                if (Settings.of(exercise).interchangeable(i, j)) {
                    all.add(swapped(exercise, right, i, j));
                }
            }
            if (Settings.of(exercise).interchangeable(i, i)) {
                all.addAll(changed(exercise, right, i));
            }
        }
        if (!symbols.isEmpty()) {
            String hint = "t is the step's number, from 1: take it as it is given.";
            all.add(around(exercise, right, "t + 1 stands where t belongs", hint, (rule, given) -> retimed(rule, 1)));
            all.add(around(exercise, right, "t − 1 stands where t belongs", hint, (rule, given) -> retimed(rule, -1)));
        }
        if (symbols.containsAll(List.of("η", "ε"))) {
            all.add(besideTheStep(exercise, right, given -> 1.0));
            all.add(besideTheStep(exercise, right, given -> (Double) given[symbols.indexOf("η")]));
        }
        return all.stream();
    }

    private static Altered around(
            String exercise,
            Implementation right,
            String words,
            String hint,
            BiFunction<Optimizer, Object[], Optimizer> around) {
        return new Altered(right, exercise, words, hint, given -> given, around);
    }

    /** Brackets that are forgotten. @param times what ε is multiplied by then */
    private static Altered besideTheStep(String exercise, Implementation right, ToDoubleFunction<Object[]> times) {
        int epsilon = Settings.of(exercise).symbols().indexOf("ε");
        return new Altered(
                right,
                exercise,
                "ε is added to the quotient, and not to what it is divided by",
                "A division comes before a sum: what is divided by needs brackets, or addi(epsilon) of its own.",
                given -> {
                    Object[] changed = given.clone();
                    changed[epsilon] = 0.0;
                    return changed;
                },
                (rule, given) -> (theta, memory) -> {
                    Step step = rule.start(theta, memory);
                    return (gradient, t) -> {
                        step.take(gradient, t);
                        theta.subi((Double) given[epsilon] * times.applyAsDouble(given));
                    };
                });
    }

    private static Altered swapped(String exercise, Implementation right, int i, int j) {
        List<String> symbols = Settings.of(exercise).symbols();
        return new Altered(
                right,
                exercise,
                "%s and %s have changed places".formatted(symbols.get(i), symbols.get(j)),
                "Compare the order of the record's components with where you use each of them.",
                arguments -> {
                    Object[] changed = arguments.clone();
                    changed[i] = arguments[j];
                    changed[j] = arguments[i];
                    return changed;
                },
                (rule, given) -> rule);
    }

    private static List<Altered> changed(String exercise, Implementation right, int i) {
        String symbol = Settings.of(exercise).symbols().get(i);
        String hint = "Every hyperparameter is used as it is.";
        return List.of(
                with(
                        exercise,
                        right,
                        "%s is rounded to float".formatted(symbol),
                        i,
                        value -> (double) (float) value,
                        "A (float) loses half of a double's digits."),
                with(
                        exercise,
                        right,
                        "2%s stands where %s belongs".formatted(symbol, symbol),
                        i,
                        value -> 2 * value,
                        hint),
                with(
                        exercise,
                        right,
                        "%s/2 stands where %s belongs".formatted(symbol, symbol),
                        i,
                        value -> value / 2,
                        hint),
                with(
                        exercise,
                        right,
                        "1 − %s stands where %s belongs".formatted(symbol, symbol),
                        i,
                        value -> 1 - value,
                        hint));
    }

    private static Altered with(
            String exercise, Implementation right, String words, int i, DoubleUnaryOperator change, String hint) {
        return new Altered(
                right,
                exercise,
                words,
                hint,
                arguments -> {
                    Object[] changed = arguments.clone();
                    changed[i] = change.applyAsDouble((Double) arguments[i]);
                    return changed;
                },
                (rule, given) -> rule);
    }

    Diagnosis diagnosis() {
        return new Diagnosis("Your %s behaves exactly like a right one in which %s.".formatted(exercise, words), hint);
    }

    @Override
    public <T> T make(Class<T> type, String name, Object... given) {
        if (!name.equals(exercise)) {
            return right.make(type, name, given);
        }
        return type.cast(around.apply((Optimizer) right.make(type, name, arguments.apply(given)), given));
    }

    private static Optimizer retimed(Optimizer rule, int later) {
        return (theta, memory) -> {
            Step step = rule.start(theta, memory);
            return (gradient, t) -> step.take(gradient, t + later);
        };
    }
}
