package descent.solutions;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AdamW: Adam with decoupled weight decay, which shrinks θ itself and never passes through m and v.
 *
 * <pre>
 * g = ∇J(θ)
 * θ ← θ(1 − ηλ)
 * m ← β₁m + (1 − β₁)g
 * v ← β₂v + (1 − β₂)g²
 * m̂ = m / (1 − β₁ᵗ)
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − ηm̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>With an L2 penalty (exercise 13) Adam would divide λθ by √v̂, so that weights with large gradients would hardly
 * decay. Here every weight loses the same share of itself.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for {@code "m"} and {@code "v"}, which start at zero.
 *   <li>In each step, ask for the gradient at θ, once, before θ shrinks.
 *   <li>Multiply θ by 1 − ηλ, in place.
 *   <li>Take Adam's step with that gradient.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#muli(Number) theta.muli} shrinks θ; {@code theta.mul} with its result dropped does
 * nothing. As in Adam, m̂ and v̂ are new arrays ({@link INDArray#div(Number) div}).
 *
 * <p><b>Not here.</b> λθ added to the gradient; λ without η, as in the paper's algorithm 2 (PyTorch multiplies by η,
 * and so do we); the decay after the step; a gradient asked for after the decay.
 *
 * @param learningRate η, above 0; often 0.001
 * @param beta1 β₁, in [0, 1); often 0.9
 * @param beta2 β₂, in [0, 1); often 0.999
 * @param epsilon ε, at least 0, outside the root and beside the corrected v̂; often 1e-8
 * @param decay λ, at least 0; often 0.01
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019, Decoupled Weight Decay Regularization,
 *     section 2 and algorithm 2</a>
 */
public record AdamW(double learningRate, double beta1, double beta2, double epsilon, double decay)
        implements Optimizer {
    public AdamW {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");
        INDArray v = memory.zeros("v");
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            theta.muli(1 - learningRate * decay);
            m.muli(beta1).addi(g.mul(1 - beta1));
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
            INDArray mHat = m.div(1 - Math.pow(beta1, t));
            INDArray vHat = v.div(1 - Math.pow(beta2, t));
            theta.subi(mHat.muli(learningRate).divi(sqrt(vHat).addi(epsilon)));
        };
    }
}
