package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.max;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.clip.ClipByNorm;
import org.nd4j.linalg.factory.Nd4j;

/** Clipping by norm, right, in other ways. */
final class ClipByNormRewritings {
    private ClipByNormRewritings() {}

    @Legal("in pieces")
    record InPieces(Optimizer inner, double limit) implements ClipByNormPieces {}

    @Legal("only where the norm, read as a number, is above c")
    record WhereLonger(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            double length = g.norm2Number().doubleValue();
            return length > limit ? g.mul(limit / length) : g;
        }
    }

    @Legal("min(1, c/‖g‖), with numbers in a loop")
    record Least(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            double squares = 0;
            for (double x : g.dup().reshape(g.length()).toDoubleVector()) {
                squares += x * x;
            }
            return g.muli(Math.min(1, limit / Math.sqrt(squares)));
        }
    }

    @Legal("g times c first, then divided, in new arrays")
    record InOrder(Optimizer inner, double limit) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("clipped"));
            return (gradient, t) -> step.take(
                    point -> {
                        INDArray g = gradient.at(point);
                        return g.mul(limit).div(max(g.norm2(), limit));
                    },
                    t);
        }
    }

    @Legal("ND4J's own operation")
    record Ready(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            return Nd4j.exec(new ClipByNorm(g, limit))[0];
        }
    }

    @Legal("the root of a sum of squares, in an array of its own")
    record OwnArray(Optimizer inner, double limit) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray answer = memory.zeros("answer");
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> step.take(
                    point -> {
                        answer.assign(gradient.at(point));
                        INDArray length = Nd4j.math().sqrt(answer.mul(answer).sum());
                        return answer.divi(max(length.divi(limit), 1));
                    },
                    t);
        }
    }
}
