package descent.train;

import java.util.OptionalDouble;

/**
 * The checkpoint that was best on the validation samples, and what the test samples, asked once, say of it.
 *
 * @param iteration how many steps had been taken
 * @param testLoss the mean loss on the test samples
 * @param testAccuracy the share of them that is classified rightly, in [0, 1]; empty where there are no classes
 */
public record Selection(int iteration, double testLoss, OptionalDouble testAccuracy) {}
