// teacher: one · One name after the other is chosen, the others held fixed.
// names: one name after the other
package descent.exercises;

import descent.Search;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

public record GridSearch() implements Search {
    @Override
    public Map<String, Double> best(
            Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
        if (grid.isEmpty() || grid.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("the grid is empty");
        }
        Map<String, Double> best = new LinkedHashMap<>();
        grid.forEach((name, values) -> best.put(name, values.get(0)));
        for (String name : grid.keySet()) {
            double least = Double.NaN;
            double winner = grid.get(name).get(0);
            for (double value : grid.get(name)) {
                Map<String, Double> point = new LinkedHashMap<>(best);
                point.put(name, value);
                double loss = validationLoss.applyAsDouble(point);
                if (Double.isNaN(least) || loss < least) {
                    least = loss;
                    winner = value;
                }
            }
            best.put(name, winner);
        }
        return best;
    }
}
