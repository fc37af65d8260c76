package descent.solutions;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rectified Adam: plain momentum until v has seen enough gradients to be trusted, then Adam with a rectified step. It
 * explains why Adam likes a warm-up, and brings its own.
 *
 * <pre>
 * g = ∇J(θ)
 * m ← β₁m + (1 − β₁)g
 * v ← β₂v + (1 − β₂)g²
 * m̂ = m / (1 − β₁ᵗ)
 * ρ∞ = 2 / (1 − β₂) − 1
 * ρ = ρ∞ − 2tβ₂ᵗ / (1 − β₂ᵗ)
 * if ρ &gt; 5:
 *     r = √( (ρ − 4)(ρ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρ) )
 *     θ ← θ − ηm̂r √(1 − β₂ᵗ) / (√v + ε)
 * else:
 *     θ ← θ − ηm̂
 * </pre>
 *
 * <p>ρ says how many gradients v is worth. With β₂ = 0.999 the first rectified step is the sixth, and its r is 0.026.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for {@code "m"} and {@code "v"}, which start at zero.
 *   <li>In each step, bring m and v up to date as in Adam, whether v is trusted yet or not.
 *   <li>Work out ρ, a {@code double} that depends on β₂ and t alone.
 *   <li>Subtract one of the two steps from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> r and √(1 − β₂ᵗ) are numbers: fold them into one factor and multiply once. Everything that is not m
 * or v is a temporary: {@link INDArray#mul(Number) mul}, not {@code muli}, on m and v.
 *
 * <p><b>Not here.</b> The paper's threshold, ρ &gt; 4: its authors' code and PyTorch wait until ρ &gt; 5. No step at
 * all before that, or Adam's. ε beside √v̂ in Adam's manner: here it stands beside the uncorrected √v.
 *
 * @param learningRate η, above 0; often 0.001
 * @param beta1 β₁, in [0, 1); often 0.9
 * @param beta2 β₂, in [0, 1); often 0.999
 * @param epsilon ε, at least 0, beside the uncorrected √v; often 1e-8
 * @see <a href="https://arxiv.org/abs/1908.03265">Liu et al. 2020, On the Variance of the Adaptive Learning Rate and
 *     Beyond, section 4 and algorithm 2</a>
 */
public record RAdam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public RAdam {
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
            INDArray step = m.mul(learningRate / (1 - Math.pow(beta1, t)));
            double rhoInfinity = 2 / (1 - beta2) - 1;
            double correction = 1 - Math.pow(beta2, t);
            double rho = rhoInfinity - 2 * t * (1 - correction) / correction;
            if (rho > 5) {
                double r =
                        Math.sqrt((rho - 4) * (rho - 2) * rhoInfinity / ((rhoInfinity - 4) * (rhoInfinity - 2) * rho));
                step.muli(r * Math.sqrt(correction)).divi(sqrt(v).addi(epsilon));
            }
            theta.subi(step);
        };
    }
}
