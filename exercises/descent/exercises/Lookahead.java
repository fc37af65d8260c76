package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Lookahead: an inner rule runs k steps ahead, then slow weights follow part of the way and θ goes back to them.
 *
 * <pre>
 * slow = θ at the start
 * θ ← the inner rule's step
 * every k steps:
 *     slow ← slow + α(θ − slow)
 *     θ ← slow
 * </pre>
 *
 * @param inner the rule that takes the fast steps; its state is kept over a synchronisation
 * @param k the number of fast steps between two synchronisations, at least 1
 * @param alpha α, in (0, 1]
 * @see <a href="https://arxiv.org/abs/1907.08610">Zhang et al. 2019, Lookahead Optimizer: k steps forward, 1 step back,
 *     section 2 and algorithm 1</a>
 */
public record Lookahead(Optimizer inner, int k, double alpha) implements Optimizer {
    public Lookahead {
        Require.atLeastOne("k", k);
        Require.share("alpha", alpha);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
