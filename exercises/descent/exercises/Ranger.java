package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Ranger: Lookahead around RAdam.
 *
 * <pre>
 * θ ← Lookahead(RAdam(η, β₁, β₂, ε), k, α)
 * </pre>
 *
 * @param learningRate η, above 0
 * @param beta1 β₁, in [0, 1)
 * @param beta2 β₂, in [0, 1)
 * @param epsilon ε, at least 0
 * @param k the number of fast steps between two synchronisations, at least 1
 * @param alpha α, in (0, 1]
 * @see <a href="https://github.com/lessw2020/Ranger-Deep-Learning-Optimizer">Wright 2019, Ranger, without gradient
 *     centralisation</a>
 */
public record Ranger(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
        implements Optimizer {
    public Ranger {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
        Require.atLeastOne("k", k);
        Require.share("alpha", alpha);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
