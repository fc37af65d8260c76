package descent.experiment.race;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam as the notebook "Seminar 7" has it, kept to show what is wrong with it: the bias correction is stored back into m
 * and v, so that it compounds from step to step, and ε stands inside the root.
 *
 * <pre>
 * m ← (β₁m + (1 − β₁)g) / (1 − β₁ᵗ)
 * v ← (β₂v + (1 − β₂)g²) / (1 − β₂ᵗ)
 * θ ← θ − ηm / √(v + ε)
 * </pre>
 */
record NotebookAdam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    NotebookAdam {
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
            m.muli(beta1).addi(g.mul(1 - beta1)).divi(1 - Math.pow(beta1, t));
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2)).divi(1 - Math.pow(beta2, t));
            theta.subi(m.mul(learningRate).divi(sqrt(v.add(epsilon), false)));
        };
    }
}
