package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Muon, right, in pieces. */
interface MuonPieces extends Pieces {
    double learningRate();

    double momentum();

    int steps();

    @Override
    default Step start(INDArray theta, Memory memory) {
        check(theta);
        INDArray average = state("momentum", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            INDArray u = direction(average, g);
            move(theta, orthogonal(u).mul(learningRate() * factor(theta.rows(), theta.columns())));
        };
    }

    /** Refuses what is no matrix. */
    default void check(INDArray theta) {
        if (theta.rank() != 2) {
            throw new IllegalArgumentException("Muon needs a matrix");
        }
    }

    /** m ← βm + (1 − β)g; u = (1 − β)g + βm. */
    default INDArray direction(INDArray average, INDArray g) {
        average.muli(momentum()).addi(g.mul(1 - momentum()));
        return g.mul(1 - momentum()).addi(average.mul(momentum()));
    }

    /** √max(1, outputs/inputs). */
    default double factor(double rows, double columns) {
        return Math.sqrt(Math.max(1, columns / rows));
    }

    /** X = u/‖u‖ and its rounds; all of the shape of u. */
    default INDArray orthogonal(INDArray u) {
        double length = size(u);
        INDArray x = length == 0 ? u : u.div(length);
        for (int i = 0; i < steps(); i++) {
            x = round(x);
        }
        return x;
    }

    /** ‖u‖. */
    default double size(INDArray u) {
        return u.norm2Number().doubleValue();
    }

    /** aX + bX(XᵀX) + cX(XᵀX)². */
    default INDArray round(INDArray x) {
        return polynomial(x, 3.4445, -4.7750, 2.0315);
    }

    /** The same with other coefficients. */
    static INDArray polynomial(INDArray x, double linear, double cubic, double quintic) {
        INDArray square = x.transpose().mmul(x);
        INDArray cube = x.mmul(square);
        return x.mul(linear).addi(cube.mul(cubic)).addi(cube.mmul(square).muli(quintic));
    }
}
