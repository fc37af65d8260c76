package descent.network;

import descent.Backend;
import descent.Objective;
import descent.data.Samples;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network that computes: J as a function of a flat θ, over the batch that was put in last.
 *
 * <p>It owns one buffer for the parameters and one for the gradient; its layers are views of both. Asking for the
 * gradient at a point copies the point in and replays operations that were laid down once, so that a look-ahead point
 * costs no more than any other and nothing is allocated per batch. It belongs to one thread.
 *
 * <p>Some layers gather statistics of the batches beside θ (see {@link #buffers}). They take each batch into account once, at
 * the first gradient after {@link #batch}, at whatever point that is asked for: a rule that asks more than once in a step, or
 * at a look-ahead point, gathers as much as any other. {@link #value} computes as training does but gathers nothing;
 * {@link #score} and {@link #predict} use what was gathered.
 */
public final class Network implements Objective {
    /** Larger batches are replayed in chunks of this many rows, so that memory stays bounded. */
    private static final int MOST_ROWS = 2_000;

    private final Model model;
    private final Plan plan;
    private final Parameters parameters;
    private final Map<Integer, Program> programs = new HashMap<>();
    private final Evaluator evaluator;
    private final INDArray mean;
    private Samples samples;
    private int[] rows = {};
    private boolean gathered;

    Network(Model model, DataType type) {
        Backend.prepare();
        this.model = model;
        this.parameters = new Parameters(model, type);
        this.plan = new Plan(model, parameters, Mode.TRAINING);
        this.evaluator = new Evaluator(model, parameters);
        this.mean = Nd4j.zeros(type, model.size());
    }

    /**
     * Puts a batch in.
     *
     * @param from where the samples are
     * @param indices which of them, at least one; the array is read at once and again at each gradient
     * @throws IllegalArgumentException if there is no index, one is not that of a sample, or the samples do not suit the network
     */
    public void batch(Samples from, int... indices) {
        from.requireRows(indices);
        samples = from;
        rows = indices;
        gathered = false;
        if (rows.length <= MOST_ROWS) {
            program(samples, rows.length).load(samples, rows);
        }
    }

    /** Takes a point over. @throws IllegalArgumentException unless it has as many numbers as θ */
    private void moveTo(INDArray point) {
        if (point.length() != parameters.theta().length()) {
            throw new IllegalArgumentException(
                    "the point has %,d numbers, but this network has %,d parameters: give a θ of its own"
                            .formatted(point.length(), parameters.theta().length()));
        }
        parameters.theta().assign(point);
    }

    @Override
    public INDArray at(INDArray point) {
        moveTo(point);
        Consumer<Program> replay = gathered ? Program::gradient : Program::gradientAndUpdate;
        gathered = true;
        if (rows.length <= MOST_ROWS) {
            replay.accept(program(samples, rows.length));
            return parameters.gradient();
        }
        mean.assign(0);
        for (int from = 0; from < rows.length; from += MOST_ROWS) {
            int[] chunk = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + MOST_ROWS));
            Program program = program(samples, chunk.length);
            program.load(samples, chunk);
            replay.accept(program);
            mean.addi(parameters.gradient().muli((double) chunk.length / rows.length));
        }
        return mean;
    }

    /** The mean loss over the batch at {@code point}. */
    @Override
    public double value(INDArray point) {
        moveTo(point);
        double sum = 0;
        for (int from = 0; from < rows.length; from += MOST_ROWS) {
            int[] chunk = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + MOST_ROWS));
            Program program = program(samples, chunk.length);
            program.load(samples, chunk);
            program.forward();
            sum += program.lossSum();
        }
        return sum / rows.length;
    }

    /** The mean loss over the batch at the point of the last gradient. */
    public double batchLoss() {
        if (rows.length <= MOST_ROWS) {
            return program(samples, rows.length).lossSum() / rows.length;
        }
        return value(parameters.theta());
    }

    /**
     * Adds the mean loss over the batch at the point of the last gradient, without waiting for the device (save for batches
     * of more than 2,000 rows).
     *
     * @param total DOUBLE [1, 1]
     */
    public void addBatchLoss(INDArray total) {
        if (rows.length <= MOST_ROWS) {
            program(samples, rows.length).addMeanLoss(total);
        } else {
            total.addi(batchLoss());
        }
    }

    /** The mean loss over all of {@code test} and the share that is classified rightly, at {@code point}. */
    public Score score(INDArray point, Samples test) {
        moveTo(point);
        return evaluator.score(test);
    }

    /**
     * What the network makes of each row at {@code point}.
     *
     * @param inputs x, of shape [n, …], at least one row
     * @return z, of shape [n, k]
     * @throws IllegalArgumentException if the point has not the length of θ, or the rows do not suit the network
     */
    public INDArray predict(INDArray point, INDArray inputs) {
        moveTo(point);
        return evaluator.predict(inputs);
    }

    /**
     * Gathers anew, at {@code point}, what the layers gather beside θ: the means over batches of the samples, as PyTorch's
     * {@code update_bn} does. For a θ at which nobody has asked for a gradient; costs a forward pass over these samples, and
     * nothing in a network without such layers.
     *
     * @param all training samples; those that fill no batch are left out
     * @param size of a batch, at most as many as there are samples
     */
    public void gatherAgain(INDArray point, Samples all, int size) {
        if (buffers().isEmpty()) {
            return;
        }
        moveTo(point);
        Map<String, INDArray> sums = new HashMap<>();
        buffers().forEach((name, buffer) -> sums.put(name, buffer.ulike().assign(0)));
        int batches = all.count() / size;
        for (int i = 0; i < batches; i++) {
            int from = i * size;
            Program program = program(all, size);
            program.load(all, IntStream.range(from, from + size).toArray());
            buffers().values().forEach(buffer -> buffer.assign(0));
            program.forwardAndUpdate();
            buffers().forEach((name, buffer) -> sums.get(name).addi(buffer));
        }
        buffers().forEach((name, buffer) -> buffer.assign(sums.get(name).divi(BatchNorm2d.MOMENTUM * batches)));
    }

    /**
     * What the layers have gathered in training beside θ, such as the running statistics of {@link BatchNorm2d}: live arrays,
     * each under the name of its layer, as in {@link #describe}, and its own, for example "batchnorm2d2.runningMean". To
     * restore a network, assign the saved values to them. Empty for most networks.
     */
    public Map<String, INDArray> buffers() {
        return parameters.buffers();
    }

    /** Every parameter array with its name and shape, in the order in which they lie in θ. */
    public Description describe(INDArray theta) {
        return Description.of(model, theta);
    }

    private Program program(Samples like, int size) {
        return programs.computeIfAbsent(size, n -> Program.layDown(plan, n, like.inputs()));
    }

    /**
     * How good a θ is.
     *
     * @param loss the mean loss
     * @param accuracy the share classified rightly, in [0, 1]; empty where there are no classes
     */
    public record Score(double loss, OptionalDouble accuracy) {}
}
