package descent.mutant;

import descent.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Grid search, right, in other ways. */
final class GridSearchRewritings {
    private GridSearchRewritings() {}

    @Legal("in pieces")
    record InPieces() implements GridSearchPieces {}

    @Legal("a counter whose digits choose the values")
    record Counter() implements Search {
        @Override
        public Map<String, Double> best(
                Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
            int points = grid.values().stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
            if (grid.isEmpty() || points == 0) {
                throw new IllegalArgumentException("nothing to search in " + grid);
            }
            Map<String, Double> best = point(grid, 0);
            double least = comparable(validationLoss.applyAsDouble(point(grid, 0)));
            for (int i = 1; i < points; i++) {
                double loss = comparable(validationLoss.applyAsDouble(point(grid, i)));
                if (Double.compare(loss, least) < 0) {
                    best = point(grid, i);
                    least = loss;
                }
            }
            return best;
        }

        /** Adding zero makes −0 and 0 equal; NaN stays, and compares as the largest. */
        private static double comparable(double loss) {
            return loss + 0.0;
        }

        private static Map<String, Double> point(Map<String, List<Double>> grid, int number) {
            List<String> names = new ArrayList<>(grid.keySet());
            Map<String, Double> point = new HashMap<>();
            int rest = number;
            for (int i = names.size() - 1; i >= 0; i--) {
                List<Double> values = grid.get(names.get(i));
                point.put(names.get(i), values.get(rest % values.size()));
                rest /= values.size();
            }
            return point;
        }
    }

    @Legal("recursion, name by name, with all losses kept")
    record Recursion() implements Search {
        @Override
        public Map<String, Double> best(
                Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
            Map<Map<String, Double>, Double> losses = new LinkedHashMap<>();
            visit(new ArrayList<>(grid.entrySet()), Map.of(), validationLoss, losses);
            return losses.entrySet().stream()
                    .filter(entry -> !entry.getKey().isEmpty())
                    .reduce((a, b) -> b.getValue() < a.getValue()
                                    || a.getValue().isNaN() && !b.getValue().isNaN()
                            ? b
                            : a)
                    .orElseThrow(() -> new IllegalArgumentException("the grid has no point"))
                    .getKey();
        }

        private static void visit(
                List<Map.Entry<String, List<Double>>> axes,
                Map<String, Double> point,
                ToDoubleFunction<Map<String, Double>> validationLoss,
                Map<Map<String, Double>, Double> losses) {
            if (axes.isEmpty()) {
                losses.put(point, point.isEmpty() ? Double.NaN : validationLoss.applyAsDouble(Map.copyOf(point)));
                return;
            }
            Map.Entry<String, List<Double>> axis = axes.get(0);
            for (double value : axis.getValue()) {
                Map<String, Double> longer = GridSearchPieces.with(point, axis.getKey(), value);
                visit(axes.subList(1, axes.size()), longer, validationLoss, losses);
            }
        }
    }
}
