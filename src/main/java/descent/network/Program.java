package descent.network;

import descent.data.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Forward and backward pass for batches of one size: operations over fixed arrays, laid down once. */
final class Program {
    private final Loss loss;
    private final INDArray indices;
    private final INDArray inputs;
    private final INDArray targets;
    private final INDArray output;
    private final List<Runnable> forward = new ArrayList<>();
    private final List<Runnable> backward = new ArrayList<>();
    private final Map<Samples, List<Runnable>> gathering = new IdentityHashMap<>();

    /**
     * @param rows how many rows a batch has
     * @param like samples whose inputs and targets show the shape of a row
     */
    Program(Model model, Parameters parameters, int rows, Samples like) {
        DataType type = parameters.theta().dataType();
        loss = model.loss();
        indices = Nd4j.zeros(DataType.INT32, rows);
        inputs = Nd4j.zeros(type, shape(rows, like.inputs()));
        targets = Nd4j.zeros(type, shape(rows, like.targets()));
        output = layDown(model, parameters);
    }

    private static long[] shape(int rows, INDArray samples) {
        long[] shape = samples.shape().clone();
        shape[0] = rows;
        return shape;
    }

    private INDArray layDown(Model model, Parameters parameters) {
        Deque<Runnable> undo = new ArrayDeque<>();
        INDArray[] passing = {inputs};
        for (int i = 0; i < model.layers().size(); i++) {
            Layer layer = model.layers().get(i);
            Site site = parameters.site(i);
            Layer.Pass pass = new Layer.Pass(passing[0], layer.forward(site, passing[0]));
            forward.addAll(site.takeOperations());
            passing[0] = pass.output();
            undo.push(() -> {
                passing[0] = layer.backward(site, pass, passing[0]);
                backward.addAll(site.takeOperations());
            });
        }
        INDArray last = passing[0];
        Site end = new Site(last.dataType(), Map.of(), Map.of(), Site.Position.LATER);
        passing[0] = loss.backward(end, last, targets);
        backward.addAll(end.takeOperations());
        undo.forEach(Runnable::run);
        return last;
    }

    /** Copies the given samples into the batch. */
    void load(Samples from, int[] rows) {
        indices.data().setData(rows);
        gathering.computeIfAbsent(from, this::gather).forEach(Runnable::run);
    }

    private List<Runnable> gather(Samples from) {
        Site site = new Site(inputs.dataType(), Map.of(), Map.of(), Site.Position.FIRST);
        site.custom("gather", new long[] {0}, inputs, from.inputs(), indices);
        site.custom("gather", new long[] {0}, targets, from.targets(), indices);
        return site.takeOperations();
    }

    /** Copies the samples {@code from} … {@code to − 1} into the batch. */
    void load(Samples samples, int from, int to) {
        inputs.assign(samples.inputs().get(NDArrayIndex.interval(from, to)));
        targets.assign(samples.targets().get(NDArrayIndex.interval(from, to)));
    }

    void forward() {
        forward.forEach(Runnable::run);
    }

    /** Writes the mean gradient over the batch into the network's ∇J. */
    void gradient() {
        forward();
        backward.forEach(Runnable::run);
    }

    /** The sum of the rows' losses at the last forward pass; waits for the device. */
    double lossSum() {
        return loss.sum(output, targets);
    }

    /** How many rows were classified rightly at the last forward pass, empty where there are no classes; waits for the device. */
    OptionalInt correct() {
        return loss.correct(output, targets);
    }
}
