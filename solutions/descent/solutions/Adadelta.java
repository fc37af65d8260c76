package descent.solutions;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
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
        INDArray squares = memory.zeros("squares");
        INDArray steps = memory.zeros("steps");
        return (theta, gradient, t) -> {
            INDArray g = gradient.at(theta);
            squares.muli(decay).addi(g.mul(g).muli(1 - decay));
            INDArray delta = sqrt(steps.add(epsilon), false)
                    .divi(sqrt(squares.add(epsilon), false))
                    .muli(g);
            steps.muli(decay).addi(delta.mul(delta).muli(1 - decay));
            theta.subi(delta);
        };
    }
}
