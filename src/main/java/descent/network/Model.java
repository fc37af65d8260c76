package descent.network;

import descent.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network as a description: its layers, its loss and how its parameters start. {@link #build} makes one that computes.
 *
 * @param layers in the order in which data passes through
 * @param loss what the output is judged by
 * @param initialiser draws the parameters that training starts from
 */
public record Model(List<Layer> layers, Loss loss, Initialiser initialiser) {
    public Model {
        layers = List.copyOf(layers);
    }

    /**
     * A multi-layer perceptron for classification: linear layers with ReLU between them, softmax cross-entropy, PyTorch's
     * default initialisation.
     *
     * @param widths numbers in a row of the input, of each hidden layer and of the output; at least two
     */
    public static Model mlp(int... widths) {
        return new Model(dense(new Relu(), widths), new SoftmaxCrossEntropy(), Initialiser.uniform());
    }

    /** Linear layers of the given widths with {@code activation} between them. */
    public static List<Layer> dense(Layer activation, int... widths) {
        if (widths.length < 2) {
            throw new IllegalArgumentException(
                    "%d widths given: a network has an input and an output width".formatted(widths.length));
        }
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i < widths.length; i++) {
            if (i > 1) {
                layers.add(activation);
            }
            layers.add(new Linear(widths[i - 1], widths[i]));
        }
        return layers;
    }

    /** How many parameters there are in all: the length of θ. */
    public int size() {
        return layers.stream()
                .flatMap(layer -> layer.parameters().stream())
                .mapToInt(Parameter::length)
                .sum();
    }

    /**
     * The shapes of the parameter arrays in their order in θ, as rules see them: a weight as [inputs, outputs], a
     * convolution's kernel as [k·k·inputs, outputs], everything else as a vector.
     */
    public List<long[]> shapes() {
        return layers.stream()
                .flatMap(layer -> layer.parameters().stream())
                .map(Parameter::flattened)
                .toList();
    }

    /** A fresh flat θ. The same generator state gives the same numbers on every device. */
    public INDArray initial(DataType type, RandomGenerator random) {
        Backend.prepare();
        double[] theta = layers.stream()
                .flatMap(layer -> layer.parameters().stream())
                .flatMapToDouble(parameter -> first(parameter, random))
                .toArray();
        return Nd4j.createFromArray(theta).castTo(type);
    }

    private DoubleStream first(Parameter parameter, RandomGenerator random) {
        Initialiser chosen = parameter.initialiser().orElse(initialiser);
        return DoubleStream.generate(() -> chosen.draw(parameter, random)).limit(parameter.length());
    }

    /** A network with buffers of its own, for one lane. */
    public Network build(DataType type) {
        return new Network(this, type);
    }
}
