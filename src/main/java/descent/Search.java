package descent;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Chooses hyperparameters by their loss on the validation set. */
@FunctionalInterface
public interface Search {
    /**
     * The point of the grid with the least validation loss.
     *
     * @param grid for each hyperparameter's name the values to try, in the order in which they are tried
     * @param validationLoss trains with the given hyperparameters and returns the loss on the validation set
     * @return one value per name
     * @throws IllegalArgumentException if the grid has no point
     */
    Map<String, Double> best(Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss);
}
