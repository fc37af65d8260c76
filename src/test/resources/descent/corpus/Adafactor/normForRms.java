// teacher: one · The norm stands where the root of the mean square belongs.
// names: (?i)norm for|norm|√n|number of
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

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
        if (theta.rank() != 2) {
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                double b = 1 - Math.pow(t, -power);
                v.muli(b).addi(g.mul(g).add(epsilon1).mul(1 - b));
                move(theta, g.div(sqrt(v)), t);
            };
        }
        INDArray rows = memory.zeros("rows", theta.rows(), 1);
        INDArray columns = memory.zeros("columns", 1, theta.columns());
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            double b = 1 - Math.pow(t, -power);
            INDArray q = g.mul(g).add(epsilon1);
            rows.muli(b).addi(q.mean(true, 1).mul(1 - b));
            columns.muli(b).addi(q.mean(true, 0).mul(1 - b));
            move(theta, g.div(sqrt(rows.div(rows.mean()))).div(sqrt(columns)), t);
        };
    }

    private void move(INDArray theta, INDArray u, int t) {
        u.divi(Math.max(1, rms(u) / clip));
        double size = Math.max(epsilon2, rms(theta));
        theta.subi(u.mul(size * Math.min(learningRate, 1 / Math.sqrt(t))));
    }

    private static double rms(INDArray x) {
        return x.norm2Number().doubleValue();
    }
}
