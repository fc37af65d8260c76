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
 * <p>RAdam steadies the first steps, Lookahead all the others.
 *
 * <p><b>Step by step.</b> Rules compose: make your {@link RAdam} of exercise 11, wrap it in your {@link Lookahead} of
 * exercise 12, and in {@code start} start the whole with the θ and the memory that you were given.
 *
 * <p><b>Not here.</b> Gradient centralisation, which later versions of Ranger have: it needs the layers' shapes, and a
 * rule sees θ as one flat vector. Values of one's own for the hyperparameters.
 *
 * @param learningRate η, above 0; often 0.001
 * @param beta1 β₁, in [0, 1); often 0.95
 * @param beta2 β₂, in [0, 1); often 0.999
 * @param epsilon ε, at least 0; often 1e-5
 * @param k the number of fast steps between two synchronisations, at least 1; often 6
 * @param alpha α, in (0, 1]; often 0.5
 * @see <a href="https://github.com/lessw2020/Ranger-Deep-Learning-Optimizer">Wright 2019, Ranger, as it first was</a>
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
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }
}
