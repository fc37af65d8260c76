package descent.solutions;

import static org.nd4j.linalg.ops.transforms.Transforms.sign;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Lion: every parameter moves by η, this way or that; one average decides, at two speeds.
 *
 * <pre>
 * g = ∇J(θ)
 * u = sign(β₁m + (1 − β₁)g), with m as it was
 * θ ← θ − η(u + λθ)
 * m ← β₂m + (1 − β₂)g
 * </pre>
 *
 * <p>The step looks at m with β₁, so that the newest gradient counts a good deal; m is kept with β₂, so that it remembers
 * for longer. The decay λ is AdamW's. With a λ above 0, Lion stays within |θ| ≤ 1/λ.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for {@code "m"}, which starts at zero.
 *   <li>In each step, ask for the gradient at θ, once, before θ moves.
 *   <li>Mix m and g with β₁, in a new array, and take its sign.
 *   <li>Add λθ to that, and subtract η times the sum from θ.
 *   <li>Only then bring m up to date, with β₂.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link org.nd4j.linalg.ops.transforms.Transforms Transforms.sign(x)} makes a new array of −1, 0 and 1;
 * {@code Nd4j.math().sign(x)} overwrites x. {@link INDArray#mul(Number) m.mul} begins the mixture and leaves m alone;
 * {@code m.muli} would keep it. g is needed twice: {@code g.mul} the first time.
 *
 * <p><b>Not here.</b> Bias correction; a smooth sign; a sign of the new m, which is Signum; λ without η.
 *
 * @param learningRate η, above 0; often 1e-4: three to ten times smaller than AdamW's
 * @param beta1 β₁, in [0, 1), of the step; often 0.9
 * @param beta2 β₂, in [0, 1), of the memory; often 0.99
 * @param decay λ, at least 0; three to ten times larger than AdamW's
 * @see <a href="https://arxiv.org/abs/2302.06675">Chen et al. 2023, Symbolic Discovery of Optimization Algorithms,
 *     algorithm 2</a>
 */
public record Lion(double learningRate, double beta1, double beta2, double decay) implements Optimizer {
    public Lion {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            INDArray u = sign(m.mul(beta1).addi(g.mul(1 - beta1)));
            theta.subi(u.addi(theta.mul(decay)).muli(learningRate));
            m.muli(beta2).addi(g.muli(1 - beta2));
        };
    }
}
