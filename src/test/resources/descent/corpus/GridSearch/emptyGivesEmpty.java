// teacher: one · A grid without points must be refused.
// names: empty grid|without points|names without|has no point
package descent.exercises;

import descent.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

public record GridSearch() implements Search {
    @Override
    public Map<String, Double> best(
            Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
        Map<String, Double> best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Map<String, Double> point : points(grid)) {
            double loss = validationLoss.applyAsDouble(point);
            if (best == null || Double.isNaN(least) || loss < least) {
                best = point;
                least = loss;
            }
        }
        return best;
    }

    private static List<Map<String, Double>> points(Map<String, List<Double>> grid) {
        List<Map<String, Double>> points = new ArrayList<>();
        points.add(new LinkedHashMap<>());
        for (String name : grid.keySet()) {
            List<Map<String, Double>> longer = new ArrayList<>();
            for (Map<String, Double> point : points) {
                for (double value : grid.get(name)) {
                    Map<String, Double> next = new LinkedHashMap<>(point);
                    next.put(name, value);
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }
}
