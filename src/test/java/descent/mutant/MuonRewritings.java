package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Muon, right, in other ways. */
final class MuonRewritings {
    private MuonRewritings() {}

    @Legal("in pieces: X(XᵀX), never transposed")
    record InPieces(double learningRate, double momentum, int steps) implements MuonPieces {}

    @Legal("the heavy ball's form: m = βm + g, u = g + βm")
    record HeavyBall(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            average.muli(momentum).addi(g);
            return average.mul(momentum).addi(g);
        }
    }

    @Legal("XXᵀ of every matrix, and the product associated otherwise")
    record OtherSide(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            INDArray a = x.mmul(x.transpose());
            INDArray ax = a.mmul(x);
            return ax.mul(-4.7750).add(a.mmul(ax).mul(2.0315)).add(x.mul(3.4445));
        }
    }

    @Legal("m + (1 − β)(g − m), and the smaller side's product, as the authors have it")
    record AsTheAuthors(double learningRate, double momentum, int steps) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            if (theta.rank() != 2) {
                throw new IllegalStateException("no matrix: rank " + theta.rank());
            }
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                m.addi(g.sub(m).muli(1 - momentum));
                INDArray x = g.addi(m.sub(g).muli(momentum));
                boolean tall = x.rows() > x.columns();
                x = tall ? x.transpose().dup() : x;
                double length = Math.sqrt(x.mul(x).sumNumber().doubleValue());
                if (length > 0) {
                    x.divi(length);
                    for (int i = 0; i < steps; i++) {
                        INDArray a = x.mmul(x.transpose());
                        x = x.mul(3.4445)
                                .add(a.mul(-4.7750).add(a.mmul(a).mul(2.0315)).mmul(x));
                    }
                    double factor = Math.max(1, Math.sqrt((double) theta.columns() / theta.rows()));
                    theta.subi((tall ? x.transpose() : x).mul(learningRate * factor));
                }
            };
        }
    }
}
