package descent.solutions;

import descent.Search;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Grid search: every combination is tried once, and the least validation loss wins. */
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
        Map<String, Double> best = Map.of();
        double leastLoss = Double.NaN;
        for (Map<String, Double> point : points.toList()) {
            double loss = validationLoss.applyAsDouble(point);
            if (best.isEmpty() || loss < leastLoss || Double.isNaN(leastLoss) && !Double.isNaN(loss)) {
                best = point;
                leastLoss = loss;
            }
        }
        if (best.isEmpty()) {
            throw new IllegalArgumentException("the grid " + grid + " has no point: give each name at least one value");
        }
        return best;
    }
}
