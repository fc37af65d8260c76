package descent.solutions;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam: momentum and RMSProp together, both corrected for having started at zero.
 *
 * <pre>
 * g = ∇J(θ)
 * m ← β₁m + (1 − β₁)g
 * v ← β₂v + (1 − β₂)g²
 * m̂ = m / (1 − β₁ᵗ)
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − ηm̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>While the gradient is constant, every step is as long as the first: ηg / (|g| + ε). That is what the correction is
 * for.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for {@code "m"} and {@code "v"}, which start at zero.
 *   <li>In each step, ask for the gradient at θ, once, and keep it in a variable.
 *   <li>Bring m and v up to date, in place.
 *   <li>Make m̂ and v̂, new arrays: t is the step's number, from 1, so βᵗ is {@code Math.pow(beta1, t)}.
 *   <li>Divide ηm̂ by √v̂ + ε and subtract that from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#div(Number) m.div} makes m̂ and leaves m alone; {@link INDArray#divi(Number) m.divi}
 * would store the correction in m, where it compounds from step to step. {@code g.muli(…)} changes g: see that nobody
 * needs g afterwards. {@link org.nd4j.linalg.ops.transforms.Transforms Transforms.sqrt(x)} makes a new array,
 * {@code Nd4j.math().sqrt(x)} overwrites x.
 *
 * <p><b>Not here.</b> The ε-hat form, η√(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε), of TensorFlow 1 and of ND4J's own
 * updater: ε stands beside √v̂, not beside √v. ε inside the root; correction by 1 − β; a counter of one's own in t's
 * place, which a restored run would start again; AMSGrad's maximum of v.
 *
 * @param learningRate η, above 0; often 0.001
 * @param beta1 β₁, in [0, 1); often 0.9
 * @param beta2 β₂, in [0, 1); often 0.999
 * @param epsilon ε, at least 0, outside the root and beside the corrected v̂; often 1e-8
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015, Adam: A Method for Stochastic Optimization,
 *     algorithm 1 and section 3 (bias correction)</a>
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public Adam {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");
        INDArray v = memory.zeros("v");
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            m.muli(beta1).addi(g.mul(1 - beta1));
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
            INDArray mHat = m.div(1 - Math.pow(beta1, t));
            INDArray vHat = v.div(1 - Math.pow(beta2, t));
            theta.subi(mHat.muli(learningRate).divi(sqrt(vHat).addi(epsilon)));
        };
    }
}
