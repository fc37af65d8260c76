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
        return new NamedInitialiser(
                "uniform", (parameter, random) -> (2 * random.nextDouble() - 1) / Math.sqrt(parameter.fanIn()));
    }

    /**
     * Kaiming uniform for layers that a ReLU follows: weights from U(−√(6/fanIn), √(6/fanIn)), biases zero.
     *
     * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html">torch.nn.init.kaiming_uniform_</a>
     */
    static Initialiser kaimingUniform() {
        return weights(
                "Kaiming uniform",
                (parameter, random) -> (2 * random.nextDouble() - 1) * Math.sqrt(6.0 / parameter.fanIn()));
    }

    /**
     * Kaiming normal: weights from N(0, 2/fanIn), biases zero.
     *
     * @see <a href="https://arxiv.org/abs/1502.01852">He et al. 2015, Delving Deep into Rectifiers, section 2.2</a>
     */
    static Initialiser kaimingNormal() {
        return weights(
                "Kaiming normal", (parameter, random) -> random.nextGaussian() * Math.sqrt(2.0 / parameter.fanIn()));
    }

    /** Weights from N(0, 1), whatever the layer's size; biases zero. */
    static Initialiser standardNormal() {
        return weights("standard normal", (parameter, random) -> random.nextGaussian());
    }

    /** Every number the same; nothing is drawn. */
    static Initialiser constant(double value) {
        return new NamedInitialiser("constant " + value, (parameter, random) -> value);
    }

    private static Initialiser weights(String name, Initialiser weight) {
        return new NamedInitialiser(
                name, (parameter, random) -> parameter.name().equals("bias") ? 0 : weight.draw(parameter, random));
    }
}
