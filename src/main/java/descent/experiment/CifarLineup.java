package descent.experiment;

import descent.network.AvgPool2d;
import descent.network.BatchNorm2d;
import descent.network.ChannelsLast;
import descent.network.Conv2d;
import descent.network.Flatten;
import descent.network.Initialiser;
import descent.network.Layer;
import descent.network.Linear;
import descent.network.Model;
import descent.network.Relu;
import descent.network.Softmax;
import descent.network.SoftmaxCrossEntropy;
import descent.rule.Lineup;
import java.util.ArrayList;
import java.util.List;

/** The lanes and the networks of {@code run cifar}. */
final class CifarLineup {
    /** The lesson's, with its settings. */
    static final Lineup LINEUP =
            Lineup.of("GradientDescent(0.001), Momentum(0.001, 0.1), WeightDecay(Momentum(0.001, 0.1), 1e-8), Adam");

    private static final int[] CHANNELS = {3, 16, 32, 64};
    static final int FEATURES = 64 * 4 * 4;
    private static final int CLASSES = 10;

    private CifarLineup() {}

    /** The network with PyTorch's default initialisation. */
    static Model model() {
        List<Layer> layers = blocks(Initialiser.uniform());
        layers.add(new Linear(FEATURES, CLASSES));
        return new Model(layers, new SoftmaxCrossEntropy(), Initialiser.uniform());
    }

    /** The published network: its last layer is a softmax, and the loss applies another. */
    static Model published() {
        List<Layer> layers = new ArrayList<>(oneSoftmax().layers());
        layers.add(new Softmax());
        return new Model(layers, new SoftmaxCrossEntropy(), Initialiser.uniform());
    }

    /** The published network, starting from the same parameters, without the softmax that is too many. */
    static Model oneSoftmax() {
        List<Layer> layers = blocks(Initialiser.kaimingUniform());
        layers.add(new Linear(FEATURES, CLASSES).startingFrom(Initialiser.standardNormal()));
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
