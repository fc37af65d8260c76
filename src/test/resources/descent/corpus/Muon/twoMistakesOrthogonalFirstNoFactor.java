// teacher: two · The gradient is made orthogonal before it is averaged; and η is not scaled by the shape.
// names: (?i)first|before|gradient|factor
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
        INDArray average = memory.zeros("momentum");
        return (gradient, t) -> {
            INDArray g = orthogonal(gradient.at(theta));
            average.muli(momentum).addi(g.mul(1 - momentum));
            theta.subi(g.mul(1 - momentum).add(average.mul(momentum)).mul(learningRate));
        };
    }

    private INDArray orthogonal(INDArray u) {
        double norm = u.norm2Number().doubleValue();
        if (norm == 0) {
            return u;
        }
        INDArray x = u.div(norm);
        for (int i = 0; i < steps; i++) {
            INDArray a = x.mmul(x.transpose());
            INDArray b = a.mul(-4.7750).add(a.mmul(a).mul(2.0315));
            x = x.mul(3.4445).add(b.mmul(x));
        }
        return x;
    }
}
