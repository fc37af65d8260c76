package descent.experiment;

import descent.Batching;
import descent.Optimizer;
import descent.data.Data;
import descent.network.Model;
import java.util.function.Supplier;

/**
 * What of an experiment can be trained with other hyperparameters.
 *
 * @param name the experiment's name
 * @param rule the rule, with its usual hyperparameters
 * @param data what is learned, without validation samples; read when it is asked for
 * @param model what learns it
 * @param batches which samples each step sees
 * @param iterations how many steps it usually takes
 */
public record Trainable(
        String name, Optimizer rule, Supplier<Data> data, Model model, Batches batches, int iterations) {
    /**
     * Batches.
     *
     * @param words what to call them: "batches of 100"
     * @param batching gives them
     */
    public record Batches(String words, Batching batching) {}
}
