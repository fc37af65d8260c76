package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Weight decay as an L2 penalty: every gradient that the inner rule asks for has the penalty's gradient in it.
 *
 * <pre>
 * g(p) = ∇J(p) + λp, at whatever point p the inner rule asks
 * θ ← the inner rule's step with g
 * </pre>
 *
 * @param inner the rule that takes the step
 * @param decay λ, at least 0
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019, Decoupled Weight Decay Regularization,
 *     section 2</a>
 */
public record WeightDecay(Optimizer inner, double decay) implements Optimizer {
    public WeightDecay {
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
