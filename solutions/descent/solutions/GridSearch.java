package descent.solutions;

import descent.Search;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Grid search: every combination of hyperparameters is tried once, and the least validation loss wins.
 *
 * <pre>
 * best = argmin L(p) over all p in grid₁ × grid₂ × …
 * </pre>
 *
 * <p>L trains with the point p and returns the loss on the validation set, never on the test set.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>List the points: one value for each name, in every combination. Take the names in the order of the map and the
 *       values in the order of their lists; those of the last name change fastest.
 *   <li>Ask for each point's loss, once: it costs a training.
 *   <li>Return the point of the least loss. The first one wins ties; NaN, a run that diverged, loses against
 *       everything.
 *   <li>Refuse a grid without points with {@link IllegalArgumentException}: one without names, or a name without
 *       values.
 * </ol>
 *
 * <p><b>Java.</b> Every comparison with NaN is false, so a first loss of NaN must not become the one to beat. Make a
 * new map for each point: the best one must not change afterwards.
 *
 * <p><b>Not here.</b> Random search; one name after the other with the rest held fixed, which misses combinations.
 *
 * @see <a href="https://www.deeplearningbook.org/contents/guidelines.html">Goodfellow, Bengio and Courville 2016, Deep
 *     Learning, section 11.4.3</a>
 */
public record GridSearch() implements Search {
    @Override
    public Map<String, Double> best(
            Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
        Stream<Map<String, Double>> points = grid.isEmpty() ? Stream.of() : Stream.of(Map.of());
        for (String name : grid.keySet()) {
            points = points.flatMap(point -> grid.get(name).stream().map(value -> {
                Map<String, Double> longer = new LinkedHashMap<>(point);
                longer.put(name, value);
                return longer;
            }));
        }
        return points.map(point -> Map.entry(point, validationLoss.applyAsDouble(point)))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the grid " + grid + " has no point: give each name at least one value"));
    }
}
