package descent.train;

import descent.data.Samples;
import descent.network.Model;
import descent.network.Network;
import java.nio.file.Path;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a lane has trained: its best weights where there were validation samples, else its last; running statistics of batch
 * normalisation included.
 *
 * @param model what was trained
 * @param weights what it has learned
 */
public record TrainedModel(Model model, Weights weights) {
    /**
     * Reads one that was {@linkplain #save saved}, or written by NumPy in the same layout; see {@link Weights}.
     *
     * @throws IllegalArgumentException if the file cannot be read, or does not hold this model's arrays
     */
    public static TrainedModel load(Path file, Model model) {
        return new TrainedModel(model, Weights.read(file, model));
    }

    /**
     * What the network makes of each row.
     *
     * @param inputs x, FLOAT, of shape [n, …], prepared as the training samples were
     * @return z, of shape [n, k]: a score for each class, or k values
     */
    public INDArray predict(INDArray inputs) {
        return network().predict(weights.theta(), inputs);
    }

    /** The class with the highest score for each row of {@code inputs}, counted from 0. */
    public int[] classify(INDArray inputs) {
        return predict(inputs).argMax(1).toIntVector();
    }

    /** The mean loss on some samples and the share of them that is classified rightly. */
    public Network.Score score(Samples samples) {
        return network().score(weights.theta(), samples);
    }

    /** Writes an .npz file that NumPy opens, whole or not at all; a file that is there is replaced. */
    public void save(Path file) {
        weights.write(file, model);
    }

    private Network network() {
        Network network = model.build(DataType.FLOAT);
        weights.giveBuffersTo(network);
        return network;
    }
}
