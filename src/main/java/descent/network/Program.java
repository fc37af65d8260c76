package descent.network;

import descent.data.Samples;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Forward and, for training, backward pass for batches of one size in one mode: operations over fixed arrays, laid down
 * once.
 */
final class Program {
    private final Loss loss;
    private final INDArray indices;
    private final INDArray inputs;
    private final INDArray targets;
    private final INDArray output;
    private final Replay forward = new Replay();
    private final Replay updates = new Replay();
    private final Replay backward = new Replay();
    private final Replay summing;
    private final INDArray lossSum;
    private final Map<Samples, Replay> gathering = new IdentityHashMap<>();
    private final Map<INDArray, Replay> adding = new IdentityHashMap<>();

    /**
     * Lays it down outside of workspaces: the first gradient is often asked for during a step, whose workspace takes back
     * what is made in it.
     *
     * @param rows how many rows a batch has
     * @param like inputs that show the shape of a row
     */
    @SuppressWarnings("try") // the scope only has to be open
    static Program layDown(Plan plan, int rows, INDArray like) {
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return new Program(plan, rows, like);
        }
    }

    private Program(Plan plan, int rows, INDArray like) {
        long[] shape = like.shape().clone();
        shape[0] = rows;
        loss = plan.model().loss();
        indices = Nd4j.zeros(DataType.INT32, rows);
        inputs = Nd4j.zeros(plan.parameters().theta().dataType(), shape);
        Deque<UnaryOperator<INDArray>> undo = new ArrayDeque<>();
        INDArray last = layDownForward(plan, undo);
        output = copied(last);
        targets = Nd4j.zeros(inputs.dataType(), output.shape());
        Site end = Site.ofNoLayer(output.dataType());
        lossSum = end.array(1, 1);
        loss.sum(end, output, targets, lossSum);
        summing = new Replay(end.takeOperations());
        if (plan.mode() == Mode.TRAINING) {
            layDownBackward(undo);
        }
    }

    private INDArray layDownForward(Plan plan, Deque<UnaryOperator<INDArray>> undo) {
        INDArray passing = inputs;
        boolean kept = true;
        for (int i = 0; i < plan.model().layers().size(); i++) {
            Layer layer = plan.model().layers().get(i);
            Site site = plan.site(i, kept);
            Layer.Pass pass = new Layer.Pass(passing, forward(plan, i, site, passing));
            forward.add(site.takeOperations());
            passing = pass.output();
            kept = layer.readsOutput() || kept && areOne(pass);
            if (plan.mode() == Mode.TRAINING) {
                layer.update(site);
                updates.add(site.takeOperations());
            }
            if (!plan.isUntrained(i)) {
                undo.push(gradient -> layDownBackward(layer, site, pass, gradient));
            }
        }
        return passing;
    }

    /** @throws IllegalArgumentException if the layer cannot take what comes; the message begins with the layer's name */
    private static INDArray forward(Plan plan, int layer, Site site, INDArray passing) {
        try {
            return plan.model().layers().get(layer).forward(site, passing);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(LayerNames.of(plan.model()).get(layer) + " " + e.getMessage(), e);
        }
    }

    private static boolean areOne(Layer.Pass pass) {
        return pass.input().data().address() == pass.output().data().address();
    }

    /** What the backward pass, which may overwrite what the layers put out, leaves as it is. */
    private INDArray copied(INDArray last) {
        Site end = Site.ofNoLayer(last.dataType());
        INDArray copy = end.array(last.shape());
        end.custom("assign", copy, copy, last);
        forward.add(end.takeOperations());
        return copy;
    }

    private INDArray layDownBackward(Layer layer, Site site, Layer.Pass pass, INDArray gradient) {
        INDArray passed = layer.backward(site, pass, gradient);
        backward.add(site.takeOperations());
        return passed;
    }

    private void layDownBackward(Deque<UnaryOperator<INDArray>> undo) {
        Site end = Site.ofNoLayer(output.dataType());
        INDArray gradient = loss.backward(end, output, targets);
        backward.add(end.takeOperations());
        for (UnaryOperator<INDArray> layer : undo) {
            gradient = layer.apply(gradient);
        }
    }

    /** Copies the given samples into the batch. */
    void load(Samples from, int[] rows) {
        indices.data().setData(rows);
        gathering.computeIfAbsent(from, this::gather).run();
    }

    private Replay gather(Samples from) {
        requireInputs(from.inputs());
        requireTargets(from);
        if (from.inputs().dataType() != inputs.dataType()) {
            throw new IllegalArgumentException(
                    "the samples hold %s, but the network computes in %s: castTo turns one into the other"
                            .formatted(from.inputs().dataType(), inputs.dataType()));
        }
        Site site = Site.ofNoLayer(inputs.dataType());
        site.custom("gather", new long[] {0}, inputs, from.inputs(), indices);
        site.custom("gather", new long[] {0}, targets, from.targets(), indices);
        return new Replay(site.takeOperations());
    }

    /** Copies the samples {@code from} … {@code to − 1} into the batch. */
    void load(Samples samples, int from, int to) {
        requireTargets(samples);
        load(samples.inputs(), from, to);
        targets.assign(samples.targets().get(NDArrayIndex.interval(from, to)));
    }

    /** Copies the rows {@code from} … {@code to − 1} into the batch's inputs and leaves its targets as they are. */
    void load(INDArray rows, int from, int to) {
        requireInputs(rows);
        inputs.assign(rows.get(NDArrayIndex.interval(from, to)));
    }

    /** ND4J would read on behind rows that are shorter. */
    private void requireInputs(INDArray rows) {
        long[] expected = inputs.shape().clone();
        expected[0] = rows.size(0);
        if (!Arrays.equals(expected, rows.shape())) {
            throw new IllegalArgumentException(
                    "the samples have the shape %s, but those before had %s: one network takes rows of one shape"
                            .formatted(Arrays.toString(rows.shape()), Arrays.toString(inputs.shape())));
        }
    }

    private void requireTargets(Samples samples) {
        if (samples.targets().size(1) != targets.size(1)) {
            throw new IllegalArgumentException("the network puts out %d numbers for a sample, but its target has %d"
                    .formatted(targets.size(1), samples.targets().size(1)));
        }
    }

    void forward() {
        forward.run();
    }

    /** Writes the mean gradient over the batch into the network's ∇J. */
    void gradient() {
        forward();
        backward.run();
    }

    /** The same, and the layers gather what they do of this batch. */
    void gradientAndUpdate() {
        gradient();
        updates.run();
    }

    /** Runs the batch forward as training does, and the layers gather what they do of it. */
    void forwardAndUpdate() {
        forward();
        updates.run();
    }

    /** z at the last forward pass, of shape [rows, k]; the next one overwrites it. */
    INDArray output() {
        return output;
    }

    /** The sum of the rows' losses at the last forward pass; waits for the device. */
    double lossSum() {
        summing.run();
        return lossSum.getDouble(0);
    }

    /** Adds the mean of the rows' losses at the last forward pass to {@code total}, DOUBLE [1, 1]. */
    void addMeanLoss(INDArray total) {
        summing.run();
        adding.computeIfAbsent(total, this::add).run();
    }

    private Replay add(INDArray total) {
        Site end = Site.ofNoLayer(lossSum.dataType());
        INDArray mean = end.array(1, 1);
        end.op(new ScalarMultiplication(lossSum, null, mean, 1.0 / inputs.size(0)));
        end.custom("add", total, total, mean);
        return new Replay(end.takeOperations());
    }

    /** How many rows were classified rightly at the last forward pass, empty where there are no classes; waits for the device. */
    OptionalInt correct() {
        return loss.correct(output, targets);
    }
}
