package descent.bench;

import descent.Backend;
import descent.Descent;
import descent.Rules;
import descent.data.Samples;
import descent.network.AvgPool2d;
import descent.network.BatchNorm2d;
import descent.network.ChannelsLast;
import descent.network.Conv2d;
import descent.network.Flatten;
import descent.network.Initialiser;
import descent.network.Layer;
import descent.network.Linear;
import descent.network.MaxPool2d;
import descent.network.Model;
import descent.network.Network;
import descent.network.Relu;
import descent.network.SoftmaxCrossEntropy;
import descent.network.Unflatten;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One training batch with its loss, on random images: gather, forward, backward, a step of gradient descent. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class BatchBenchmark {
    private static final int SAMPLES = 4_096;
    private static final int CLASSES = 10;

    /** The networks of {@code run cifar} and {@code run curves}. */
    @Param({"cifar", "dense", "convolutional"})
    public String network;

    private final SplittableRandom random = new SplittableRandom(0);
    private Samples samples;
    private Network built;
    private Descent descent;

    /** Draws the images and starts the rule. */
    @Setup
    public void start() {
        Backend.prepare();
        boolean colours = network.equals("cifar");
        INDArray inputs =
                colours ? Nd4j.rand(DataType.FLOAT, SAMPLES, 3, 32, 32) : Nd4j.rand(DataType.FLOAT, SAMPLES, 784);
        INDArray targets = Nd4j.zeros(DataType.FLOAT, SAMPLES, CLASSES);
        for (int i = 0; i < SAMPLES; i++) {
            targets.putScalar(i, random.nextInt(CLASSES), 1);
        }
        samples = new Samples(inputs, targets);
        Model model = new Model(layers(), new SoftmaxCrossEntropy(), Initialiser.uniform());
        built = model.build(DataType.FLOAT);
        descent = Descent.start(
                Rules.SOLUTIONS.optimizer("BatchGradientDescent", 1e-3),
                model.initial(DataType.FLOAT, random),
                model.shapes());
    }

    private List<Layer> layers() {
        return switch (network) {
            case "cifar" -> cifar();
            case "dense" -> List.of(new Linear(784, 64), new Linear(64, CLASSES));
            default ->
                List.of(
                        new Unflatten(28, 28, 1),
                        new Conv2d(1, 3, 3, 1),
                        new Relu(),
                        new MaxPool2d(2),
                        new Flatten(),
                        new Linear(588, CLASSES));
        };
    }

    private static List<Layer> cifar() {
        List<Layer> layers = new ArrayList<>(List.of(new ChannelsLast()));
        int inputs = 3;
        for (int outputs : new int[] {16, 32, 64}) {
            layers.addAll(
                    List.of(new Conv2d(inputs, outputs, 3, 1), new BatchNorm2d(outputs), new Relu(), new AvgPool2d(2)));
            inputs = outputs;
        }
        layers.addAll(List.of(new Flatten(), new Linear(1_024, CLASSES)));
        return layers;
    }

    @Benchmark
    public double batch() {
        int size = network.equals("cifar") ? 64 : 32;
        built.batch(samples, random.ints(size, 0, SAMPLES).toArray());
        descent.step(built);
        return built.batchLoss();
    }
}
