package descent.mutant.diagnosis;

import descent.trial.Implementation;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A subject that takes one hyperparameter for another.
 *
 * @param right what is right otherwise
 * @param exercise the rule's name
 * @param first the place of one of the two among the arguments
 * @param second the place of the other
 */
record Swapped(Implementation right, String exercise, int first, int second) implements Implementation {
    /** Every pair of hyperparameters that can be taken for each other. */
    static Stream<Swapped> all(String exercise, Implementation right) {
        Settings settings = Settings.of(exercise);
        int count = settings.symbols().size();
        return IntStream.range(0, count)
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, count)
                        .filter(j -> settings.interchangeable(i, j))
                        .mapToObj(j -> new Swapped(right, exercise, i, j)));
    }

    /** For example "η and ε". */
    String names() {
        Settings settings = Settings.of(exercise);
        return settings.symbols().get(first) + " and " + settings.symbols().get(second);
    }

    @Override
    public <T> T make(Class<T> type, String name, Object... arguments) {
        Object[] changed = arguments.clone();
        if (name.equals(exercise)) {
            changed[first] = arguments[second];
            changed[second] = arguments[first];
        }
        return right.make(type, name, changed);
    }
}
