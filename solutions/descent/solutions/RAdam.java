package descent.solutions;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rectified Adam: plain momentum until v has seen enough gradients to be trusted, then Adam with a rectified step.
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
 * @param learningRate η, above 0
 * @param beta1 β₁, in [0, 1)
 * @param beta2 β₂, in [0, 1)
 * @param epsilon ε, at least 0, beside the uncorrected √v
 * @see <a href="https://arxiv.org/abs/1908.03265">Liu et al. 2020, On the Variance of the Adaptive Learning Rate and
 *     Beyond, section 4.2 and algorithm 2</a>
 */
public record RAdam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public RAdam {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        INDArray m = memory.zeros("m");
        INDArray v = memory.zeros("v");
        return (theta, gradient, t) -> {
            INDArray g = gradient.at(theta);
            m.muli(beta1).addi(g.mul(1 - beta1));
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
            INDArray step = m.mul(learningRate / (1 - Math.pow(beta1, t)));
            double longest = 2 / (1 - beta2) - 1;
            double correction = 1 - Math.pow(beta2, t);
            double length = longest - 2 * t * (1 - correction) / correction;
            if (length > 5) {
                double rectified =
                        Math.sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));
                step.muli(rectified * Math.sqrt(correction)).divi(sqrt(v).addi(epsilon));
            }
            theta.subi(step);
        };
    }
}
