package descent.experiment;

import descent.network.Model;
import descent.network.Models;

/** The two networks of the notebook "Seminar 7". */
enum SeminarNetwork {
    /** Two linear layers and nothing between them: as a function, one linear layer. */
    DENSE("dense", "784-64-10 without activation", Models.dense()),
    /** One convolution. */
    CONVOLUTIONAL("convolutional", "Conv 3×3 (1→3), ReLU, MaxPool 2, Linear 588-10", Models.convolutional());

    private final String name;
    private final String layers;
    private final Model model;

    SeminarNetwork(String name, String layers, Model model) {
        this.name = name;
        this.layers = layers;
        this.model = model;
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
