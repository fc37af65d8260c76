package descent.solutions;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Schedule-Free: train at y, answer at θ, the mean of where the inner rule has been; averaging in place of a schedule.
 *
 * <pre>
 * z = θ at the start
 * y = (1 − β)z + βθ
 * z ← the inner rule's step from z, which gets ∇J(y) wherever it asks
 * θ ← θ + (z − θ)/t
 * </pre>
 *
 * <p>θ is the mean of z after steps 1 to t. Gradients are taken between the two: at z they would be noisy, at θ the mean
 * would hardly move any more. Nobody has to say beforehand how many steps there will be.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for the point that moves: {@code memory.copy("z", theta)}.
 *   <li>Start the inner rule on <em>that</em> array, with a memory of its own, {@code memory.nested("inner")}.
 *   <li>In each step, first make y, a new array, from z and θ as they are.
 *   <li>Let the inner rule take its step, with t as it is and a gradient of your own: a lambda that asks the given
 *       gradient at y, whatever the point.
 *   <li>Then move θ towards z by 1/t of the way. In step 1 that is all of it.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#mul(Number) z.mul} makes a new array; {@link INDArray#muli(Number) z.muli} would drag
 * the inner rule along. t is an int, from 1: {@link INDArray#divi(Number) divi(t)} divides by it as a real number.
 *
 * <p><b>Not here.</b> A switch between training and evaluation, which PyTorch needs because its parameters are y while
 * it trains; means that are weighted by the learning rate, which differ only under a warm-up; decay at y, for which
 * {@code WeightDecay} goes around this rule; the other weights of Nesterov's method, 2/(t + 1).
 *
 * @param inner the rule that moves z: one without momentum, as gradient descent or Adam with β₁ = 0, for β takes its place
 * @param beta β, in [0, 1); often 0.9. With 0, z is the inner rule's own path
 * @see <a href="https://arxiv.org/abs/2405.15682">Defazio et al. 2024, The Road Less Scheduled, the three sequences that
 *     define Schedule-Free SGD</a>
 */
public record ScheduleFree(Optimizer inner, double beta) implements Optimizer {
    public ScheduleFree {
        Require.belowOne("beta", beta);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray z = memory.copy("z", theta);
        Step step = inner.start(z, memory.nested("inner"));
        return (gradient, t) -> {
            INDArray y = z.mul(1 - beta).addi(theta.mul(beta));
            step.take(point -> gradient.at(y), t);
            theta.addi(z.sub(theta).divi(t));
        };
    }
}
