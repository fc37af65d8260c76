// teacher: one · PyTorch’s NAdam: β₁ grows with t, and a running product takes the powers’ place.
// names: (?i)pytorch|schedule|grows|product|0\.96|β₁
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

public record NAdam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public NAdam {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");
        INDArray v = memory.zeros("v");
        INDArray product = memory.zeros("product");
        product.addi(1);

        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            m.muli(beta1).addi(g.mul(1 - beta1));
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
            double mu = beta1 * (1 - 0.5 * Math.pow(0.96, t * 0.004));
            double next = beta1 * (1 - 0.5 * Math.pow(0.96, (t + 1) * 0.004));
            product.muli(mu);
            INDArray now = g.mul(1 - mu).div(product.rsub(1));
            INDArray ahead = m.mul(next).div(product.mul(next).rsub(1));
            INDArray vHat = v.div(1 - Math.pow(beta2, t));
            theta.subi(
                    now.add(ahead).mul(learningRate).div(Transforms.sqrt(vHat).add(epsilon)));
        };
    }
}
