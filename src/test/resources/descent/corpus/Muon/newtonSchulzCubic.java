// teacher: one · The classical iteration, 1.5X − 0.5XXᵀX, stands in the quintic’s place.
// names: (?i)coefficient|cubic|1\.5|classical|round|power
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
            INDArray u = g.mul(1 - momentum).addi(average.mul(momentum));
            double norm = u.norm2Number().doubleValue();
            if (norm == 0) {
                return;
            }
            INDArray x = u.div(norm);
            for (int i = 0; i < steps; i++) {
                INDArray a = x.mmul(x.transpose());
                x = x.mul(1.5).sub(a.mmul(x).mul(0.5));
            }
            theta.subi(x.mul(scale));
        };
    }
}
