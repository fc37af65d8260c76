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
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for E[g²], {@code "squares"}, and E[Δ²], {@code "steps"}, which start at
 *       zero.
 *   <li>In each step, ask for the gradient at θ, once, and keep it in a variable.
 *   <li>Bring E[g²] up to date.
 *   <li>Make Δ, a new array, from the new E[g²] and from E[Δ²] as the last step left it.
 *   <li>Bring E[Δ²] up to date with Δ², and subtract Δ from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> {@code steps.add(epsilon)} makes a new array, whose root may be taken in place:
 * {@link org.nd4j.linalg.ops.transforms.Transforms Transforms.sqrt(x, false)}. {@code steps.addi(epsilon)} would leave
 * ε in the average. {@code delta.mul(delta)} is the square; {@code delta.muli(delta)} makes Δ itself the square.
 *
 * <p><b>Not here.</b> A learning rate inside; E[Δ²] brought up to date before it is used; ε outside the roots. Without
 * ε above the line no step would ever be taken. The paper's Δ has the other sign and is added.
 *
 * @param decay ρ, in [0, 1); often 0.9
 * @param epsilon ε, at least 0, inside both roots; often 1e-6
 * @see <a href="https://arxiv.org/abs/1212.5701">Zeiler 2012, ADADELTA: An Adaptive Learning Rate Method, algorithm
 *     1</a>
 */
public record Adadelta(double decay, double epsilon) implements Optimizer {
    public Adadelta {
        Require.belowOne("decay", decay);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray squares = memory.zeros("squares");
        INDArray steps = memory.zeros("steps");
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            squares.muli(decay).addi(g.mul(g).muli(1 - decay));
            INDArray delta =
                    sqrt(steps.add(epsilon)).divi(sqrt(squares.add(epsilon))).muli(g);
            steps.muli(decay).addi(delta.mul(delta).muli(1 - decay));
            theta.subi(delta);
        };
    }
}
