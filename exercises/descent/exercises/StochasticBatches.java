package descent.exercises;

import descent.Batching;
import descent.NotStarted;
import java.util.Iterator;
import java.util.random.RandomGenerator;

/**
 * Stochastic gradient descent's order: one sample a step, each once per epoch, in an order drawn anew.
 *
 * <pre>
 * π ← a random permutation of 0 … n − 1
 * batches {π₀}, {π₁}, …, {πₙ₋₁}
 * </pre>
 *
 * @see <a href="https://arxiv.org/abs/1609.04747">Ruder, An overview of gradient descent optimization algorithms,
 *     sections 2.2 and 6.1</a>
 */
public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        throw new NotStarted();
    }
}
