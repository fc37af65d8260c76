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
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>Shuffle 0 … n − 1 as in exercise 02, with {@code random} alone.
 *   <li>Cut the order into pieces of s. Every piece but the last has s indices; the last one may be shorter, and it is
 *       never dropped, filled up or empty.
 *   <li>Return an iterator over the pieces, each in an array of its own.
 * </ol>
 *
 * <p><b>Java.</b> {@link java.util.Arrays#copyOfRange(int[], int, int) Arrays.copyOfRange} beyond the end fills up with
 * zeros, and sample 0 would be seen twice. {@code n / size} rounds down. Shuffle the samples, not the batches:
 * neighbours must part.
 *
 * <p><b>Not here.</b> Sampling with replacement; one permutation for all epochs; dropping the short batch, as libraries
 * do on request. The order inside a batch is free.
 *
 * @param size s, how many samples a batch has, at least 1
 * @see <a href="https://arxiv.org/abs/1609.04747">Ruder 2016, An overview of gradient descent optimization algorithms,
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
