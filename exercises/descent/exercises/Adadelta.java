package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adadelta: the ratio of two moving averages takes the learning rate's place, so that a step has θ's units.
 *
 * <pre>
 * g = ∇J(θ)
 * E[g²] ← ρE[g²] + (1 − ρ)g²
 * Δ = √(E[Δ²] + ε) / √(E[g²] + ε) · g
 * E[Δ²] ← ρE[Δ²] + (1 − ρ)Δ²
 * θ ← θ − Δ
 * </pre>
 *
 * @param decay ρ, in [0, 1)
 * @param epsilon ε, at least 0, inside both roots
 * @see <a href="https://arxiv.org/abs/1212.5701">Zeiler 2012, ADADELTA: An Adaptive Learning Rate Method, algorithm 1</a>
 */
public record Adadelta(double decay, double epsilon) implements Optimizer {
    public Adadelta {
        Require.belowOne("decay", decay);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
