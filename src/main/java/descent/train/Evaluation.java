package descent.train;

import java.util.OptionalDouble;

/**
 * What a lane looked like after some iteration.
 *
 * @param iteration how many steps had been taken
 * @param batchLoss the loss on the batch of the last step, before that step
 * @param testLoss the mean loss on the test set
 * @param accuracy the share of the test set that was classified rightly, in [0, 1]; empty where there are no classes
 * @param seconds wall time spent on training so far, evaluations left out
 */
public record Evaluation(int iteration, double batchLoss, double testLoss, OptionalDouble accuracy, double seconds) {}
