// teacher: one · 1 − α is handed on where α belongs.
// names: (?i)1 − α
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

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
        Optimizer inner = new RAdam(learningRate, beta1, beta2, epsilon);
        return new Lookahead(inner, k, 1 - alpha).start(theta, memory);
    }
}
