package descent.solutions;

import descent.Memory;
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
 * <p>The penalty is λ/2 · |p|², whose gradient is λp. It pulls every weight towards zero.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, start the inner rule with the same θ and a memory of its own, {@code memory.nested("inner")}.
 *   <li>In each step, let the inner rule take its step, with θ and t as they are and with a gradient of your own: a
 *       lambda {@code point -> …} that asks the given gradient at that point, once, and adds λ times the point.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#mul(Number) point.mul} makes a new array; {@link INDArray#muli(Number) point.muli}
 * would shrink the point itself, which may be θ. The gradient at the point is scratch: {@link INDArray#addi(INDArray)
 * addi} on it is fine.
 *
 * <p><b>Not here.</b> λθ when the inner rule asks at a point other than θ, as Nesterov's does; shrinking θ beside the
 * step (that is AdamW, exercise 14, and with an adaptive inner rule it is not the same); λ/2 or 2λ.
 *
 * @param inner the rule that takes the step
 * @param decay λ, at least 0; often 1e-4
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019, Decoupled Weight Decay Regularization,
 *     section 2</a>
 */
public record WeightDecay(Optimizer inner, double decay) implements Optimizer {
    public WeightDecay {
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        Step step = inner.start(theta, memory.nested("inner"));
        return (gradient, t) -> step.take(point -> gradient.at(point).addi(point.mul(decay)), t);
    }
}
