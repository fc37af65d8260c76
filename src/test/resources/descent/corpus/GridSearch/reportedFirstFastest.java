// teacher: one · The first name changes fastest, where the last one should.
// names: order|fastest|first name
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
        List<String> names = new ArrayList<>(grid.keySet());
        int total = names.isEmpty() ? 0 : 1;
        for (String name : names) {
            total *= grid.get(name).size();
        }
        if (total == 0) {
            throw new IllegalArgumentException("empty grid");
        }
        Map<String, Double> best = null;
        double least = Double.NaN;
        for (int i = 0; i < total; i++) {
            Map<String, Double> point = new LinkedHashMap<>();
            int rest = i;
            for (String name : names) {
                List<Double> values = grid.get(name);
                point.put(name, values.get(rest % values.size()));
                rest /= values.size();
            }
            double loss = validationLoss.applyAsDouble(point);
            if (best == null || loss < least || Double.isNaN(least) && !Double.isNaN(loss)) {
                best = point;
                least = loss;
            }
        }
        return best;
    }
}
