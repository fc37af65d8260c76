package descent.train;

import static descent.train.Experiment.experiment;
import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import descent.Gradient;
import descent.Optimizer;
import descent.data.Data;
import descent.data.Samples;
import descent.network.BatchNorm2d;
import descent.network.Conv2d;
import descent.network.Flatten;
import descent.network.Initialiser;
import descent.network.Linear;
import descent.network.MaxPool2d;
import descent.network.Model;
import descent.network.Relu;
import descent.network.SoftmaxCrossEntropy;
import descent.network.Unflatten;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reading from a graphics card makes the host wait for it, so the loop reads at evaluations alone. */
class HostReadsTest {
    private static final Model DENSE = Model.mlp(16, 5, 3);
    private static final Model IMAGES = new Model(
            List.of(
                    new Unflatten(4, 4, 1),
                    new Conv2d(1, 2, 3, 1),
                    new BatchNorm2d(2),
                    new Relu(),
                    new MaxPool2d(2),
                    new Flatten(),
                    new Linear(8, 3)),
            new SoftmaxCrossEntropy(),
            Initialiser.uniform());

    private static Data data;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
        HostReads.watch();
        data = new Data("made up", samples(40), samples(20), "");
        reads(DENSE, HostReadsTest::descend, 10); // what is read at the first use of a class is not the loop's
    }

    @Test
    void theLoopReadsNothingBetweenEvaluations() {
        assertThat(reads(DENSE, HostReadsTest::descend, 200))
                .isPositive()
                .isEqualTo(reads(DENSE, HostReadsTest::descend, 20));
    }

    @Test
    void normalisingImagesByTheirBatchReadsNoMore() {
        assertThat(reads(IMAGES, HostReadsTest::descend, 100)).isEqualTo(reads(IMAGES, HostReadsTest::descend, 20));
    }

    @Test
    void aRuleThatReadsAtEveryStepIsNoticed() {
        assertThat(reads(DENSE, HostReadsTest::glance, 200) - reads(DENSE, HostReadsTest::glance, 20))
                .isEqualTo(180);
    }

    private static void descend(INDArray theta, Gradient gradient) {
        theta.subi(gradient.at(theta).muli(0.01));
    }

    private static void glance(INDArray theta, Gradient gradient) {
        theta.getDouble(0);
        descend(theta, gradient);
    }

    /** The training loss is followed; there is one evaluation, at the end. */
    private static long reads(Model model, BiConsumer<INDArray, Gradient> rule, int iterations) {
        Optimizer optimizer = (theta, memory) -> (gradient, t) -> rule.accept(theta, gradient);
        Experiment experiment = experiment("reads")
                .data(data)
                .model(model)
                .batchSize(4)
                .iterations(iterations)
                .evaluateEvery(iterations)
                .followTrainingLoss()
                .lane("descent", optimizer);
        return HostReads.during(experiment::run);
    }

    private static Samples samples(int count) {
        INDArray targets = Nd4j.zeros(DataType.FLOAT, count, 3);
        for (int i = 0; i < count; i++) {
            targets.putScalar(i, i % 3, 1);
        }
        return new Samples(Nd4j.rand(DataType.FLOAT, count, 16), targets);
    }
}
