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
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>List the indices 0 … n − 1.
 *   <li>Shuffle them. All n! orders must be equally likely: for i from n − 1 down to 1, exchange element i with element
 *       {@code random.nextInt(i + 1)}.
 *   <li>Return an iterator over n arrays of one index each.
 * </ol>
 *
 * <p><b>Java.</b> {@code random} is the only source of chance, so that a run can be repeated: no {@code new Random()},
 * no {@code Math.random()}. {@link java.util.Collections#shuffle(java.util.List, java.util.Random) Collections.shuffle}
 * wants a {@code java.util.Random}; one that is seeded with {@code random.nextLong()} will do. Make a new array for
 * each batch: the caller keeps it.
 *
 * <p><b>Not here.</b> Sampling with replacement, where a sample comes twice in an epoch and another not at all; one
 * permutation for all epochs.
 *
 * @see <a href="https://arxiv.org/abs/1609.04747">Ruder 2016, An overview of gradient descent optimization algorithms,
 *     sections 2.2 and 6.1</a>
 */
public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        throw new NotStarted();
    }
}
