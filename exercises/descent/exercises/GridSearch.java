package descent.exercises;

import descent.NotStarted;
import descent.Search;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Grid search: every combination is tried once, and the least validation loss wins. */
public record GridSearch() implements Search {
    @Override
    public Map<String, Double> best(
            Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
        throw new NotStarted();
    }
}
