// teacher: one · One map for all points: the winner changes afterwards.
// names: one map
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
        if (grid.isEmpty() || grid.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("the grid is empty");
        }
        Map<String, Double> point = new LinkedHashMap<>();
        Object[] best = {null, Double.NaN};
        search(new ArrayList<>(grid.keySet()), 0, grid, point, validationLoss, best);
        @SuppressWarnings("unchecked")
        Map<String, Double> found = (Map<String, Double>) best[0];
        return found;
    }

    private static void search(
            List<String> names,
            int depth,
            Map<String, List<Double>> grid,
            Map<String, Double> point,
            ToDoubleFunction<Map<String, Double>> validationLoss,
            Object[] best) {
        if (depth == names.size()) {
            double loss = validationLoss.applyAsDouble(point);
            if (best[0] == null || Double.isNaN((Double) best[1]) || loss < (Double) best[1]) {
                best[0] = point;
                best[1] = loss;
            }
            return;
        }
        for (double value : grid.get(names.get(depth))) {
            point.put(names.get(depth), value);
            search(names, depth + 1, grid, point, validationLoss, best);
        }
    }
}
