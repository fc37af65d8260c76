package descent.experiment;

import descent.network.Conv2d;
import descent.network.Flatten;
import descent.network.Initialiser;
import descent.network.Layer;
import descent.network.Linear;
import descent.network.MaxPool2d;
import descent.network.Model;
import descent.network.Relu;
import descent.network.SoftmaxCrossEntropy;
import descent.network.Unflatten;
import java.util.List;

/** The two networks of the notebook "Seminar 7". */
enum SeminarNetwork {
    /** Two linear layers and nothing between them: as a function, one linear layer. */
    DENSE("dense", "784-64-10 without activation", List.of(new Linear(784, 64), new Linear(64, 10))),
    /** One convolution. */
    CONVOLUTIONAL(
            "convolutional",
            "Conv 3×3 (1→3), ReLU, MaxPool 2, Linear 588-10",
            List.of(
                    new Unflatten(28, 28, 1),
                    new Conv2d(1, 3, 3, 1),
                    new Relu(),
                    new MaxPool2d(2),
                    new Flatten(),
                    new Linear(588, 10)));

    private final String name;
    private final String layers;
    private final Model model;

    SeminarNetwork(String name, String layers, List<Layer> model) {
        this.name = name;
        this.layers = layers;
        this.model = new Model(model, new SoftmaxCrossEntropy(), Initialiser.uniform());
    }

    /** Its name, as in the names of lanes. */
    @Override
    public String toString() {
        return name;
    }

    /** What it consists of. */
    String layers() {
        return layers;
    }

    Model model() {
        return model;
    }

    /** A lane's name: "dense Adam", "dense Adam, in turn". */
    String lane(String rule, Way way) {
        return switch (way) {
            case AFRESH -> name + " " + rule;
            case IN_TURN -> name + " " + rule + ", " + way;
        };
    }
}
