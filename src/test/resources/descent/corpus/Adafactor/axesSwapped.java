// teacher: one · The means go over the wrong dimension: rows get one number for each column.
// names: (?i)shape|fit|dimension|transpos|row|column
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

public record Adafactor(double learningRate, double power, double clip, double epsilon1, double epsilon2)
        implements Optimizer {
    public Adafactor {
        Require.positive("learningRate", learningRate);
        Require.share("power", power);
        Require.positive("clip", clip);
        Require.notNegative("epsilon1", epsilon1);
        Require.notNegative("epsilon2", epsilon2);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        boolean matrix = theta.rank() == 2;
        INDArray rows = matrix ? memory.zeros("rows", theta.rows(), 1) : null;
        INDArray columns = matrix ? memory.zeros("columns", 1, theta.columns()) : null;
        INDArray v = matrix ? null : memory.zeros("v");

        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            double b = 1 - Math.pow(t, -power);
            INDArray q = g.mul(g).addi(epsilon1);
            INDArray u;
            if (matrix) {
                rows.muli(b).addi(q.mean(true, 0).muli(1 - b));
                columns.muli(b).addi(q.mean(true, 1).muli(1 - b));
                u = g.div(Transforms.sqrt(rows.div(rows.meanNumber()))).div(Transforms.sqrt(columns));
            } else {
                v.muli(b).addi(q.muli(1 - b));
                u = g.div(Transforms.sqrt(v));
            }
            u = u.div(Math.max(1, rms(u) / clip));
            theta.subi(u.mul(Math.max(epsilon2, rms(theta)) * Math.min(learningRate, 1 / Math.sqrt(t))));
        };
    }

    private static double rms(INDArray x) {
        return x.norm2Number().doubleValue() / Math.sqrt(x.length());
    }
}
