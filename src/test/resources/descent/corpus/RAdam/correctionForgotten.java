// teacher: one · √(1 − β₂ᵗ) is missing from the rectified step.
// names: (?i)√\(1 − β₂|correct|β₂ᵗ
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

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
            double rhoInfinity = 2 / (1 - beta2) - 1;
            double b2t = Math.pow(beta2, t);
            double rho = rhoInfinity - 2 * t * b2t / (1 - b2t);
            INDArray mHat = m.div(1 - Math.pow(beta1, t));
            if (rho > 5) {
                double r = Math.sqrt(
                        ((rho - 4) * (rho - 2) * rhoInfinity) / ((rhoInfinity - 4) * (rhoInfinity - 2) * rho));
                theta.subi(mHat.mul(learningRate * r).div(Transforms.sqrt(v).add(epsilon)));
            } else {
                theta.subi(mHat.mul(learningRate));
            }
        };
    }
}
