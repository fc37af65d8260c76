package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Clipping by norm: no gradient that the inner rule gets is longer than a limit; its direction stays.
 *
 * <pre>
 * g = ∇J(p), at whatever point p the inner rule asks
 * ‖g‖ = √(Σ gᵢ²), over all parameters together
 * the inner rule gets g · c / max(c, ‖g‖)
 * </pre>
 *
 * <p>Where the loss has a cliff, one gradient may be a thousand times as long as the others, and one step along it undoes
 * the work of thousands. Clipped, it still says which way is down.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, start the inner rule with the same θ and a memory of its own, {@code memory.nested("inner")}.
 *   <li>In each step, let the inner rule take its step, with θ and t as they are and with a gradient of your own: a
 *       lambda {@code point -> …} that asks the given gradient at that point, once, and shortens it.
 *   <li>The factor is one number, the same for all parameters: c / max(c, ‖g‖), which is 1 while ‖g‖ is at most c.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#norm2(int...) g.norm2()} is ‖g‖ as an array of one number, which stays where the
 * gradient is; {@link INDArray#norm2Number() g.norm2Number()} is the same as a Java number, and on a graphics card each
 * such reading waits until all that was asked for before is done. {@link
 * org.nd4j.linalg.ops.transforms.Transforms Transforms.max(x, c)} makes a new array, {@link INDArray#rdivi(Number)
 * x.rdivi(c)} makes x into c / x, and {@link INDArray#muli(INDArray) g.muli(x)} multiplies all of g by an array of one
 * number. The gradient is scratch, so that you may change it.
 *
 * <p><b>Not here.</b> min(1, c / (‖g‖ + 10⁻⁶)), PyTorch's form, in which no gradient keeps its length quite; clipping
 * each number to ±c, which turns the direction; a norm for each layer; clipping the step instead of the gradient.
 *
 * @param inner the rule that takes the step
 * @param limit c, above 0; often 1
 * @see <a href="https://arxiv.org/abs/1211.5063">Pascanu, Mikolov and Bengio 2013, On the Difficulty of Training
 *     Recurrent Neural Networks, algorithm 1</a>
 */
public record ClipByNorm(Optimizer inner, double limit) implements Optimizer {
    public ClipByNorm {
        Require.positive("limit", limit);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }
}
