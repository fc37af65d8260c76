package descent.exercises;

import descent.Batching;
import descent.NotStarted;
import descent.Require;
import java.util.Iterator;
import java.util.random.RandomGenerator;

/**
 * Mini-batch gradient descent's order: {@code size} samples a step, each once per epoch, in an order drawn anew. A size
 * of 1 is stochastic gradient descent; a size of n or more is batch gradient descent.
 *
 * <pre>
 * π ← a random permutation of 0 … n − 1
 * batches {π₀ … πₛ₋₁}, {πₛ … π₂ₛ₋₁}, …; the last one holds what is left
 * </pre>
 *
 * @param size s, how many samples a batch has, at least 1
 * @see <a href="https://arxiv.org/abs/1609.04747">Ruder, An overview of gradient descent optimization algorithms,
 *     section 2.3</a>
 */
public record MiniBatches(int size) implements Batching {
    public MiniBatches {
        Require.atLeastOne("size", size);
    }

    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        throw new NotStarted();
    }
}
