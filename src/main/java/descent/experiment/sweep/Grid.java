package descent.experiment.sweep;

import descent.rule.Tunable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every combination of some values; those of the last hyperparameter change fastest.
 *
 * @param values for each hyperparameter the values to try, in order
 */
public record Grid(Map<String, List<Double>> values) implements Space {
    /** @throws IllegalArgumentException if it has no candidate or too many, or a value comes twice */
    public Grid {
        Map<String, List<Double>> copy = new LinkedHashMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the grid has no hyperparameter: write --grid learningRate=0.1,0.01");
        }
        values.forEach(Grid::check);
        Space.check(size(values));
    }

    /**
     * Reads a grid.
     *
     * @param texts one for each hyperparameter: "learningRate=0.1,0.01"
     * @throws IllegalArgumentException if one cannot be read, or names what another names
     */
    public static Grid parse(List<String> texts) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (String text : texts) {
            Notation one = Notation.of(text, "--grid learningRate=0.1,0.01");
            List<Double> numbers = Arrays.stream(one.value().split(",", -1))
                    .map(number -> one.number(number))
                    .toList();
            if (values.put(one.name(), numbers) != null) {
                throw one.refused("comes twice, give all its values at once");
            }
        }
        return new Grid(values);
    }

    private static void check(String name, List<Double> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("%s has no value to try: give it at least one".formatted(name));
        }
        HashSet<Double> seen = new HashSet<>();
        list.stream().filter(value -> !seen.add(value + 0.0)).findFirst().ifPresent(value -> {
            throw new IllegalArgumentException("%s has the value %s twice: leave one out".formatted(name, value));
        });
    }

    /** Saturates where a long would overflow. */
    private static long size(Map<String, List<Double>> values) {
        double size = values.values().stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
        return (long) size;
    }

    @Override
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    @Override
    public List<Candidate> candidates(Tunable rule) {
        rule.check(names());
        List<Candidate> candidates = List.of(new Candidate(Map.of()));
        for (Map.Entry<String, List<Double>> entry : values.entrySet()) {
            candidates = candidates.stream()
                    .flatMap(shorter -> entry.getValue().stream().map(value -> shorter.with(entry.getKey(), value)))
                    .toList();
        }
        candidates.forEach(candidate -> rule.at(candidate.values()));
        return candidates;
    }

    @Override
    public String words() {
        return size(values) == 1 ? "one setting" : "a grid of %,d settings".formatted(size(values));
    }
}
