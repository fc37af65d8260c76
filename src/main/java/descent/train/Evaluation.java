package descent.train;

import java.util.OptionalDouble;

/**
 * What a lane looked like after some iteration, judged on the validation samples where there are any, else on the test
 * samples.
 *
 * @param iteration how many steps had been taken
 * @param batchLoss the loss on the batch of the last step, before that step
 * @param trainLoss the mean of such losses since the evaluation before; empty unless the experiment follows them
 * @param loss the mean loss on the samples that it is judged on
 * @param accuracy the share of them that was classified rightly, in [0, 1]; empty where there are no classes
 * @param seconds wall time spent on training so far, evaluations left out
 */
public record Evaluation(
        int iteration,
        double batchLoss,
        OptionalDouble trainLoss,
        double loss,
        OptionalDouble accuracy,
        double seconds) {
    /** Of a lane whose rule threw something: there is nothing to judge. */
    static Evaluation ofNothing(int iteration, double seconds) {
        return new Evaluation(iteration, Double.NaN, Double.NaN, OptionalDouble.empty(), seconds);
    }

    /** Without a mean training loss. */
    public Evaluation(int iteration, double batchLoss, double loss, OptionalDouble accuracy, double seconds) {
        this(iteration, batchLoss, OptionalDouble.empty(), loss, accuracy, seconds);
    }
}
