package descent.network;

import java.util.ArrayList;
import java.util.List;

/** The networks of the published comparisons, to be trained on anything of the same shape. */
public final class Models {
    private static final int[] CHANNELS = {3, 16, 32, 64};

    /** How many numbers the linear layer of {@link #cifar} takes in. */
    public static final int CIFAR_FEATURES = 64 * 4 * 4;

    private static final int CLASSES = 10;

    private Models() {}

    /** {@code run mnist}: 784-100-10 with ReLU; inputs [n, 784]. */
    public static Model mnist() {
        return Model.mlp(784, 100, CLASSES);
    }

    /** {@code run curves}, dense: 784-64-10 without activation; inputs [n, 784]. */
    public static Model dense() {
        return classifier(List.of(new Linear(784, 64), new Linear(64, CLASSES)));
    }

    /** {@code run curves}, convolutional: 3×3 to three channels, ReLU, maximum pooling, linear; inputs [n, 784]. */
    public static Model convolutional() {
        return classifier(List.of(
                new Unflatten(28, 28, 1),
                new Conv2d(1, 3, 3, 1),
                new Relu(),
                new MaxPool2d(2),
                new Flatten(),
                new Linear(588, CLASSES)));
    }

    /** {@code run regression}: 1-64-64-1 with tanh, squared error; inputs [n, 1]. */
    public static Model regression() {
        return new Model(Model.dense(new Tanh(), 1, 64, 64, 1), new MeanSquaredError(), Initialiser.kaimingNormal());
    }

    /** {@code run cifar}: three blocks of convolution, batch normalisation, ReLU and average pooling; inputs [n, 3, 32, 32]. */
    public static Model cifar() {
        List<Layer> layers = blocks(Initialiser.uniform());
        layers.add(new Linear(CIFAR_FEATURES, CLASSES));
        return classifier(layers);
    }

    /** As it was published: its last layer is a softmax, and the loss applies another. */
    public static Model cifarAsPublished() {
        List<Layer> layers = new ArrayList<>(cifarWithOneSoftmax().layers());
        layers.add(new Softmax());
        return classifier(layers);
    }

    /** The published network, starting from the same parameters, without the softmax that is too many. */
    public static Model cifarWithOneSoftmax() {
        List<Layer> layers = blocks(Initialiser.kaimingUniform());
        layers.add(new Linear(CIFAR_FEATURES, CLASSES).startingFrom(Initialiser.standardNormal()));
        return classifier(layers);
    }

    private static Model classifier(List<Layer> layers) {
        return new Model(layers, new SoftmaxCrossEntropy(), Initialiser.uniform());
    }

    private static List<Layer> blocks(Initialiser convolutions) {
        List<Layer> layers = new ArrayList<>(List.of(new ChannelsLast()));
        for (int i = 1; i < CHANNELS.length; i++) {
            layers.add(new Conv2d(CHANNELS[i - 1], CHANNELS[i], 3, 1).startingFrom(convolutions));
            layers.add(new BatchNorm2d(CHANNELS[i]));
            layers.add(new Relu());
            layers.add(new AvgPool2d(2));
        }
        layers.add(new Flatten());
        return layers;
    }
}
