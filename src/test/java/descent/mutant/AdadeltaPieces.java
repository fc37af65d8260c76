package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adadelta, right, in pieces. */
interface AdadeltaPieces extends Pieces {
    double decay();

    double epsilon();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray squares = state("squares", theta, memory);
        INDArray steps = state("steps", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            average(squares, g, t);
            INDArray delta = delta(g, squares, steps, t);
            averageSteps(steps, delta, g, t);
            move(theta, delta);
        };
    }

    /** E[g²] ← ρE[g²] + (1 − ρ)g². */
    default void average(INDArray squares, INDArray g, int t) {
        squares.muli(decay()).addi(g.mul(g).muli(1 - decay()));
    }

    /** E[Δ²] ← ρE[Δ²] + (1 − ρ)Δ². */
    default void averageSteps(INDArray steps, INDArray delta, INDArray g, int t) {
        steps.muli(decay()).addi(delta.mul(delta).muli(1 - decay()));
    }

    /** √(E[Δ²] + ε) / √(E[g²] + ε) · g. */
    default INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
        return root(steps).divi(root(squares)).muli(g);
    }

    /** √(x + ε). */
    default INDArray root(INDArray average) {
        return sqrt(average.add(epsilon()));
    }
}
