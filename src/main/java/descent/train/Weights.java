package descent.train;

import descent.data.AtomicFile;
import descent.data.DataException;
import descent.data.Npz;
import descent.network.Description;
import descent.network.Model;
import descent.network.Network;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What a network has learned: θ, and what its layers have gathered beside it. In a file they are arrays by layer, such as
 * "linear1.weight" and "batchnorm2d2.runningMean", each in its own shape, and NumPy's {@code load} opens it.
 *
 * @param theta a flat vector
 * @param buffers by name; empty for most networks
 */
public record Weights(INDArray theta, Map<String, INDArray> buffers) {
    /** Copies of what a network with the given θ computes with. */
    static Weights copied(INDArray theta, Network network) {
        Map<String, INDArray> buffers = new LinkedHashMap<>();
        network.buffers().forEach((name, values) -> buffers.put(name, values.dup()));
        return new Weights(theta.dup(), buffers);
    }

    /** Puts the buffers into a network. @throws IllegalArgumentException if it has others */
    void giveBuffersTo(Network network) {
        if (!network.buffers().keySet().equals(buffers.keySet())) {
            throw new IllegalArgumentException("the weights have the buffers %s, but the network gathers %s"
                    .formatted(buffers.keySet(), network.buffers().keySet()));
        }
        buffers.forEach((name, values) -> network.buffers().get(name).assign(values));
    }

    /** Writes them for a model, whole or not at all. */
    public void write(Path file, Model model) {
        byte[] bytes = bytes(model);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /** The content of the file. */
    byte[] bytes(Model model) {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        int offset = 0;
        for (Description.Entry entry : describe(model)) {
            arrays.put(
                    entry.name(),
                    theta.get(NDArrayIndex.interval(offset, offset + entry.length()))
                            .dup()
                            .reshape('c', shape(entry)));
            offset += entry.length();
        }
        arrays.putAll(buffers);
        return new Npz(arrays, Map.of()).bytes();
    }

    /**
     * Reads them for a model.
     *
     * @throws IllegalArgumentException if the file cannot be read or is damaged, or does not hold this model's arrays in
     *     their shapes, and no others
     */
    public static Weights read(Path file, Model model) {
        Map<String, INDArray> arrays = arrays(file);
        Map<String, INDArray> buffers = new LinkedHashMap<>();
        Network network = model.build(DataType.FLOAT);
        INDArray theta = Nd4j.zeros(DataType.FLOAT, model.size());
        int offset = 0;
        for (Description.Entry entry : describe(model)) {
            INDArray values = taken(file, arrays, entry.name(), shape(entry));
            theta.get(NDArrayIndex.interval(offset, offset + entry.length())).assign(values.ravel());
            offset += entry.length();
        }
        network.buffers().forEach((name, values) -> buffers.put(name, taken(file, arrays, name, values.shape())));
        if (!arrays.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s holds %s, which this network does not have. Give the weights of a network like it"
                            .formatted(file, arrays.keySet()));
        }
        return new Weights(theta, buffers);
    }

    private static Map<String, INDArray> arrays(Path file) {
        try {
            return Npz.read(file).arrays();
        } catch (DataException e) {
            throw new IllegalArgumentException(
                    "%s. Save the weights again, or give another file".formatted(e.getMessage()), e);
        }
    }

    private static INDArray taken(Path file, Map<String, INDArray> arrays, String name, long... shape) {
        INDArray values = arrays.remove(name);
        if (values == null) {
            throw new IllegalArgumentException(
                    "%s lacks %s, which this network has. Give the weights of a network like it".formatted(file, name));
        }
        if (!Arrays.equals(values.shape(), shape)) {
            throw new IllegalArgumentException(
                    "%s has %s in the shape %s, expected %s. Give the weights of a network like it"
                            .formatted(file, name, Arrays.toString(values.shape()), Arrays.toString(shape)));
        }
        return values.castTo(DataType.FLOAT);
    }

    private static List<Description.Entry> describe(Model model) {
        return model.build(DataType.FLOAT)
                .describe(Nd4j.zeros(DataType.FLOAT, model.size()))
                .entries();
    }

    private static long[] shape(Description.Entry entry) {
        return entry.shape().stream().mapToLong(Long::longValue).toArray();
    }
}
