package descent.exercises;

import descent.Gradient;
import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Sharpness-aware minimization: the inner rule gets the gradient from a little way uphill, so that it prefers minima
 * whose surroundings are low as well.
 *
 * <pre>
 * h = ∇J(p), at whatever point p the inner rule asks
 * the inner rule gets ∇J(p + ρh/‖h‖), and h if ‖h‖ = 0
 * </pre>
 *
 * <p>‖h‖ is the root of the sum of the squares of all of h. p + ρh/‖h‖ is about the worst point within ρ of p. Each step
 * costs two gradients, both of the same batch.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, start the inner rule with the same θ and a memory of its own, {@code memory.nested("inner")}.
 *   <li>In each step, let the inner rule take its step, with t as it is and with a gradient of your own.
 *   <li>That gradient asks the given one at the point, makes the point ρ further uphill, a new array, and asks there.
 * </ol>
 *
 * <p><b>ND4J.</b> A gradient is scratch, valid until the next call: use h up before you ask again. {@link
 * INDArray#norm2(long...) h.norm2()} is ‖h‖ as an array, which stays on the device; {@link INDArray#norm2Number()} would
 * wait for it. The square of a FLOAT below 1e-23 is 0, and so may be the norm of an h that is not; divide h by its largest
 * component, {@link INDArray#normmax(long...) h.normmax()}, first. {@link
 * org.nd4j.linalg.ops.transforms.Transforms#max(INDArray, double) Transforms.max} with {@code Float.MIN_NORMAL} keeps
 * from dividing by zero; {@code Double.MIN_NORMAL} is 0 in FLOAT.
 *
 * <p><b>Not here.</b> 1e-12 beside ‖h‖; a norm for each array; a ball that is adapted to θ (ASAM) or one of another norm;
 * two batches.
 *
 * @param inner the rule that takes the step
 * @param radius ρ, at least 0; often 0.05
 * @see <a href="https://arxiv.org/abs/2010.01412">Foret et al. 2021, Sharpness-Aware Minimization for Efficiently
 *     Improving Generalization, section 2 and algorithm 1</a>
 */
public record Sam(Optimizer inner, double radius) implements Optimizer {
    public Sam {
        Require.notNegative("radius", radius);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }

    private INDArray uphill(Gradient gradient, INDArray point) {
        throw new NotStarted();
    }
}
