package descent.network;

import java.util.random.RandomGenerator;

/** Draws the parameters that training starts from. */
@FunctionalInterface
public interface Initialiser {
    /** One number of the given parameter. */
    double draw(Parameter parameter, RandomGenerator random);

    /**
     * PyTorch's default for linear and convolutional layers: weights and biases from U(−1/√fanIn, 1/√fanIn).
     *
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html">torch.nn.Linear</a>
     */
    static Initialiser uniform() {
        return (parameter, random) -> (2 * random.nextDouble() - 1) / Math.sqrt(parameter.fanIn());
    }

    /**
     * Kaiming normal: weights from N(0, 2/fanIn), biases zero.
     *
     * @see <a href="https://arxiv.org/abs/1502.01852">He et al. 2015, Delving Deep into Rectifiers, section 2.2</a>
     */
    static Initialiser kaimingNormal() {
        return (parameter, random) ->
                parameter.name().equals("bias") ? 0 : random.nextGaussian() * Math.sqrt(2.0 / parameter.fanIn());
    }
}
