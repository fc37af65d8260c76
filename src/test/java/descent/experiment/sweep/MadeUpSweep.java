package descent.experiment.sweep;

import descent.Backend;
import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import descent.data.Batches;
import descent.data.Data;
import descent.data.Samples;
import descent.experiment.Trainable;
import descent.network.Initialiser;
import descent.network.MeanSquaredError;
import descent.network.Model;
import descent.network.Relu;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A small experiment that needs no solutions, to sweep in tests. */
final class MadeUpSweep {
    private static final int TRAIN = 200;
    private static final int TEST = 100;

    private MadeUpSweep() {}

    /** Gradient descent; {@code label} makes no difference. */
    record Plain(double learningRate, double label) implements Optimizer {
        Plain {
            Require.positive("learningRate", learningRate);
        }

        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> theta.subi(gradient.at(theta).muli(learningRate));
        }
    }

    /** A rule around a rule. */
    record Around(Optimizer inner, int k) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return inner.start(theta, memory.nested("inner"));
        }
    }

    /** Points of the plane; the class is that of the quadrant, so that a line alone cannot tell them apart. */
    static Data data(long testSeed) {
        Backend.prepare();
        return new Data("quadrants", samples(TRAIN, 1), samples(TEST, testSeed), "0123abcd".repeat(8));
    }

    private static Samples samples(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] inputs = new float[count][2];
        float[][] targets = new float[count][2];
        for (int i = 0; i < count; i++) {
            inputs[i][0] = (float) (2 * random.nextDouble() - 1);
            inputs[i][1] = (float) (2 * random.nextDouble() - 1);
            targets[i][inputs[i][0] * inputs[i][1] > 0 ? 0 : 1] = 1;
        }
        return new Samples(Nd4j.createFromArray(inputs), Nd4j.createFromArray(targets));
    }

    static Trainable subject(long testSeed) {
        return subject(Model.mlp(2, 8, 2), testSeed);
    }

    /** The same without right and wrong answers. */
    static Trainable regression() {
        Model model = new Model(Model.dense(new Relu(), 2, 8, 2), new MeanSquaredError(), Initialiser.uniform());
        return subject(model, 2);
    }

    private static Trainable subject(Model model, long testSeed) {
        return new Trainable(
                "quadrants",
                new Plain(0.1, 0),
                () -> data(testSeed),
                model,
                new Trainable.Batches("batches of 20", Batches.of(20)),
                40);
    }

    static SearchPlan plan() {
        return new SearchPlan(0, 40, 0.25, OptionalInt.empty());
    }

    static SearchPlan revealing(int few) {
        return new SearchPlan(0, 40, 0.25, OptionalInt.of(few));
    }

    static Sweep sweep(SearchPlan plan, String... grid) {
        return Sweep.of(subject(2), Grid.parse(List.of(grid)), plan);
    }

    static Sweep.Run in(Path folder) {
        return new Sweep.Run(folder, Sweep.Start.RESUMED, 2, new ArrayList<String>()::add);
    }
}
