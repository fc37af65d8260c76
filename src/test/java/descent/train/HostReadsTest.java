package descent.train;

import static descent.train.Experiment.experiment;
import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import descent.Optimizer;
import descent.data.Data;
import descent.data.Samples;
import descent.network.Model;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reading from a graphics card makes the host wait for it, so the loop reads at evaluations alone. */
class HostReadsTest {
    private static Data data;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
        HostReads.watch();
        data = new Data("made up", samples(40), samples(20), "");
        train(10, theta -> theta); // what is read at the first use of a class is not the loop's
    }

    @Test
    void theLoopReadsNothingBetweenEvaluations() {
        assertThat(reads(200, theta -> theta)).isPositive().isEqualTo(reads(20, theta -> theta));
    }

    @Test
    void aRuleThatReadsAtEveryStepIsNoticed() {
        assertThat(reads(200, HostReadsTest::glance) - reads(20, HostReadsTest::glance))
                .isEqualTo(180);
    }

    private static INDArray glance(INDArray theta) {
        theta.getDouble(0);
        return theta;
    }

    private static long reads(int iterations, UnaryOperator<INDArray> look) {
        return HostReads.during(() -> train(iterations, look));
    }

    /** One evaluation, at the end. */
    private static void train(int iterations, UnaryOperator<INDArray> look) {
        Optimizer descent = (initial, memory) -> (theta, gradient, t) ->
                look.apply(theta).subi(gradient.at(theta).muli(0.01));
        experiment("reads")
                .data(data)
                .model(Model.mlp(6, 5, 3))
                .batchSize(4)
                .iterations(iterations)
                .evaluateEvery(iterations)
                .lane("descent", descent)
                .run();
    }

    private static Samples samples(int count) {
        INDArray targets = Nd4j.zeros(DataType.FLOAT, count, 3);
        for (int i = 0; i < count; i++) {
            targets.putScalar(i, i % 3, 1);
        }
        return new Samples(Nd4j.rand(DataType.FLOAT, count, 6), targets);
    }
}
