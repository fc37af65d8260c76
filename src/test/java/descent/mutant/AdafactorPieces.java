package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adafactor, right, in pieces. */
interface AdafactorPieces extends Pieces {
    double learningRate();

    double power();

    double clip();

    double epsilon1();

    double epsilon2();

    @Override
    default Step start(INDArray theta, Memory memory) {
        return factors(theta) ? onMatrix(theta, memory) : onVector(theta, memory);
    }

    /** Whether the memory is to be factored. */
    default boolean factors(INDArray theta) {
        return theta.rank() == 2;
    }

    default Step onMatrix(INDArray theta, Memory memory) {
        INDArray rows = memory.zeros("rows", theta.rows(), 1);
        INDArray columns = memory.zeros("columns", 1, theta.columns());
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            INDArray q = squares(g);
            average(rows, acrossColumns(q), t);
            average(columns, acrossRows(q), t);
            step(theta, divided(g, rows, columns, t), t);
        };
    }

    default Step onVector(INDArray theta, Memory memory) {
        INDArray v = memory.zeros("v");
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            average(v, squares(g), t);
            step(theta, divided(g, v, t), t);
        };
    }

    /** b = 1 − t⁻ᵖ. */
    default double kept(int t) {
        return 1 - Math.pow(t, -power());
    }

    /** q = g² + ε₁. */
    default INDArray squares(INDArray g) {
        return g.mul(g).addi(epsilon1());
    }

    /** The mean of each row. */
    default INDArray acrossColumns(INDArray q) {
        return q.mean(true, 1);
    }

    /** The mean of each column. */
    default INDArray acrossRows(INDArray q) {
        return q.mean(true, 0);
    }

    /** old ← b old + (1 − b) now. */
    default void average(INDArray old, INDArray now, int t) {
        old.muli(kept(t)).addi(now.mul(1 - kept(t)));
    }

    /** g/√V of a matrix. */
    default INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
        INDArray share = rows.div(rows.meanNumber().doubleValue());
        return g.div(sqrt(share)).divi(sqrt(columns));
    }

    /** g/√V of a vector. */
    default INDArray divided(INDArray g, INDArray v, int t) {
        return g.div(sqrt(v));
    }

    /** θ ← θ − max(ε₂, rms(θ)) · min(η, 1/√t) · U / max(1, rms(U)/c). */
    default void step(INDArray theta, INDArray u, int t) {
        INDArray clipped = clipped(u);
        move(theta, clipped.mul(size(theta, clipped) * rate(t)));
    }

    /** U / max(1, rms(U)/c). */
    default INDArray clipped(INDArray u) {
        return u.div(Math.max(1, rms(u) / clip()));
    }

    /** max(ε₂, rms(θ)). */
    default double size(INDArray theta, INDArray u) {
        return Math.max(epsilon2(), rms(theta));
    }

    /** min(η, 1/√t). */
    default double rate(int t) {
        return Math.min(learningRate(), 1 / Math.sqrt(t));
    }

    /** The root of the mean square. */
    default double rms(INDArray array) {
        return array.norm2Number().doubleValue() / Math.sqrt(array.length());
    }
}
