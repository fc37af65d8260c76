package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Sharpness-aware minimization, right, in other ways. */
final class SamRewritings {
    private SamRewritings() {}

    @Legal("in pieces")
    record InPieces(Optimizer inner, double radius) implements SamPieces {}

    @Legal("the norm as a number, and one question where it is zero")
    record NormAsNumber(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray h = gradient.at(point);
            double length = h.norm2Number().doubleValue();
            return length == 0 ? h : gradient.at(h.mul(radius / length).addi(point));
        }
    }

    @Legal("the point itself moved, and put back from a copy")
    record PutBack(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray before = point.dup();
            INDArray h = gradient.at(point);
            point.addi(uphill(h, point));
            INDArray g = gradient.at(point);
            point.assign(before);
            return g;
        }
    }

    @Legal("h kept in memory, the root of a sum of squares, added without going up where that is zero")
    record InMemory(Optimizer inner, double radius) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray up = memory.zeros("up");
            Step step = inner.start(theta, memory.nested("wrapped"));
            return (gradient, t) -> step.take(
                    point -> {
                        up.assign(gradient.at(point));
                        double squares = up.mul(up).sumNumber().doubleValue();
                        up.muli(squares > 0 ? radius / Math.sqrt(squares) : 0);
                        return gradient.at(up.addi(point));
                    },
                    t);
        }
    }
}
