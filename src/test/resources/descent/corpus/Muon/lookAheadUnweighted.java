// teacher: one · u = g + βm, as for a momentum that is a sum: g lacks its 1 − β.
// names: (?i)1 − β|weight|look|u\b
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Muon(double learningRate, double momentum, int steps) implements Optimizer {
    public Muon {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
        Require.atLeastOne("steps", steps);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        if (theta.rank() != 2) {
            throw new IllegalArgumentException("Muon needs a matrix");
        }
        INDArray average = memory.zeros("momentum");
        double scale = learningRate * Math.sqrt(Math.max(1, (double) theta.columns() / theta.rows()));

        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            average.muli(momentum).addi(g.mul(1 - momentum));
            INDArray u = g.add(average.mul(momentum));
            double norm = u.norm2Number().doubleValue();
            if (norm == 0) {
                return;
            }
            INDArray x = u.div(norm);
            for (int i = 0; i < steps; i++) {
                INDArray a = x.mmul(x.transpose());
                x = x.mul(3.4445).add(a.mul(-4.7750).add(a.mmul(a).mul(2.0315)).mmul(x));
            }
            theta.subi(x.mul(scale));
        };
    }
}
