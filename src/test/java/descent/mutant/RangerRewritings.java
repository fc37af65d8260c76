package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Ranger, right, in other ways. */
final class RangerRewritings {
    private RangerRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {}

    @Legal("made of the other rewritings")
    record Others(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new RAdamRewritings.CorrectedRoot(learningRate, beta1, beta2, epsilon);
        }

        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadRewritings.ThetaFirst(inner, k, alpha);
        }
    }

    @Legal("written out in one piece, with names of its own")
    record WrittenOut(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            RAdamPieces radam = new RAdamRewritings.InPieces(learningRate, beta1, beta2, epsilon);
            INDArray m = memory.zeros("rangerM");
            INDArray v = memory.zeros("rangerV");
            INDArray anchor = memory.copy("anchor", theta);
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                m.muli(beta1).addi(g.mul(1 - beta1));
                v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
                theta.subi(radam.step(m, v, t));
                if (t % k == 0) {
                    anchor.muli(1 - alpha).addi(theta.mul(alpha));
                    theta.assign(anchor);
                }
            };
        }
    }
}
