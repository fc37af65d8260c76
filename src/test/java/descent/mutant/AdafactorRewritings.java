package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adafactor, right, in other ways. */
final class AdafactorRewritings {
    private AdafactorRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {}

    @Legal("sums in place of means: V = RC/ΣR")
    record Sums(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray acrossColumns(INDArray q) {
            return q.sum(true, 1);
        }

        @Override
        public INDArray acrossRows(INDArray q) {
            return q.sum(true, 0);
        }

        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            INDArray share = rows.div(rows.sumNumber().doubleValue());
            return g.div(sqrt(columns)).divi(sqrt(share));
        }
    }

    @Legal("mean(C) in place of mean(R)")
    record MeanOfColumns(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            INDArray share = columns.div(columns.meanNumber().doubleValue());
            return g.div(sqrt(rows)).div(sqrt(share));
        }
    }

    @Legal("R + (1 − b)(mean − R), and roots multiplied instead of divided by")
    record Interpolated(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public void average(INDArray old, INDArray now, int t) {
            old.addi(now.sub(old).muli(Math.pow(t, -power)));
        }

        @Override
        public INDArray clipped(INDArray u) {
            return rms(u) > clip ? u.mul(clip / rms(u)) : u;
        }
    }

    @Legal("loops over rows and columns, and flat state")
    record Loops(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public Step onMatrix(INDArray theta, Memory memory) {
            int n = theta.rows();
            int m = theta.columns();
            INDArray rows = memory.zeros("r", n);
            INDArray columns = memory.zeros("c", m);
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                INDArray u = g.dup();
                rows.muli(kept(t));
                columns.muli(kept(t));
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < m; j++) {
                        double q = (1 - kept(t)) * (g.getDouble(i, j) * g.getDouble(i, j) + epsilon1);
                        rows.putScalar(i, rows.getDouble(i) + q / m);
                        columns.putScalar(j, columns.getDouble(j) + q / n);
                    }
                }
                double mean = rows.meanNumber().doubleValue();
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < m; j++) {
                        double root = Math.sqrt(rows.getDouble(i) / mean) * Math.sqrt(columns.getDouble(j));
                        u.putScalar(i, j, g.getDouble(i, j) / root);
                    }
                }
                step(theta, u, t);
            };
        }
    }

    @Legal("a matrix of one row or one column as a vector, which is the same rule")
    record FlatAsVector(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public boolean factors(INDArray theta) {
            return theta.rank() == 2 && theta.rows() > 1 && theta.columns() > 1;
        }
    }
}
