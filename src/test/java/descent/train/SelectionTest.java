package descent.train;

import static descent.train.Experiment.experiment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import descent.Optimizer;
import descent.data.Data;
import descent.network.Model;
import descent.network.Network;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;

class SelectionTest {
    private static Data data;

    @BeforeAll
    static void make() {
        Backend.prepare();
        data = MadeUp.data();
    }

    /** Learns for ten steps and then runs away. */
    private static final Optimizer GOOD_THEN_BAD =
            (theta, memory) -> (gradient, t) -> theta.subi(gradient.at(theta).muli(t <= 10 ? 0.2 : -3));

    @Test
    void withoutValidationSamplesNothingIsSelected() {
        Data whole = new Data("whole", data.train(), data.test(), "");
        assertThat(only(lane(whole, GOOD_THEN_BAD, 20)).selection()).isEmpty();
    }

    @Test
    void theCheckpointWithTheLeastValidationLossIsKept() {
        History history = only(lane(data, GOOD_THEN_BAD, 20));
        Evaluation least = history.evaluations().stream()
                .min(Comparator.comparingDouble(Evaluation::loss))
                .orElseThrow();
        assertThat(least.iteration()).isLessThan(20);
        assertThat(history.selection().orElseThrow().iteration()).isEqualTo(least.iteration());
    }

    @Test
    void theTestSamplesJudgeTheKeptParametersAndStatistics(@TempDir Path folder) {
        History history = only(lane(data, GOOD_THEN_BAD, 20).weights(new WeightFiles(folder)));
        Weights kept = Weights.read(folder.resolve("lane-0.npz"), MadeUp.MODEL);
        Network network = MadeUp.MODEL.build(DataType.FLOAT);
        kept.giveBuffersTo(network);
        Network.Score score = network.score(kept.theta(), data.test());
        Selection selection = history.selection().orElseThrow();
        assertThat(selection.testLoss()).isEqualTo(score.loss());
        assertThat(selection.testAccuracy()).isEqualTo(score.accuracy());

        // The same as stopping there.
        History stopped = only(lane(data, GOOD_THEN_BAD, selection.iteration()));
        assertThat(stopped.selection()).hasValue(selection);
    }

    @Test
    void evaluationsAreAboutTheValidationSamples() {
        Data swapped = new Data("swapped", data.train(), data.validation().orElseThrow(), "");
        assertThat(only(lane(data, GOOD_THEN_BAD, 20)).evaluations())
                .extracting(Evaluation::loss)
                .isEqualTo(only(lane(swapped, GOOD_THEN_BAD, 20)).evaluations().stream()
                        .map(Evaluation::loss)
                        .toList());
    }

    @Test
    void patienceEndsALaneWhoseValidationLossDoesNotFall() {
        // Standing still, every evaluation after the first, at step 1, is no better: the second one of these is at step
        // 3.
        Optimizer still = (theta, memory) -> (gradient, t) -> gradient.at(theta);
        Data noStatistics = new Data("plain", data.train(), data.validation(), data.test(), "");
        History history = only(experiment("still")
                .data(noStatistics)
                .model(Model.mlp(16, 3))
                .batchSize(7)
                .iterations(20)
                .evaluateEvery(1)
                .patience(2)
                .lane("lane", still));
        assertThat(history.last().iteration()).isEqualTo(3);
        assertThat(history.selection().orElseThrow().iteration()).isEqualTo(1);
    }

    @Test
    void patienceNeedsValidationSamples() {
        Data whole = new Data("whole", data.train(), data.test(), "");
        assertThatThrownBy(() -> lane(whole, GOOD_THEN_BAD, 20).patience(2).run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("patience needs validation samples: hold some out");
    }

    @Test
    void aLaneThatDivergesKeepsWhatWasBestBefore() {
        Optimizer explodes = (theta, memory) ->
                (gradient, t) -> theta.subi(gradient.at(theta).muli(t <= 10 ? 0.2 : Double.POSITIVE_INFINITY));
        History history = only(lane(data, explodes, 20));
        assertThat(history.divergedAt()).isPresent();
        assertThat(history.selection().orElseThrow().iteration()).isLessThanOrEqualTo(10);
    }

    @Test
    void theTrainingLossIsTheMeanOverTheStepsSinceTheEvaluationBefore() {
        List<Evaluation> each =
                only(lane(data, GOOD_THEN_BAD, 10, 1).followTrainingLoss()).evaluations();
        List<Evaluation> some =
                only(lane(data, GOOD_THEN_BAD, 10, 5).followTrainingLoss()).evaluations();
        // Evaluated after each step, the mean is of one loss: that step's, summed in FLOAT in another order.
        Offset<Double> rounding = Offset.offset(1e-6);
        assertThat(each)
                .allSatisfy(evaluation ->
                        assertThat(evaluation.trainLoss().getAsDouble()).isCloseTo(evaluation.batchLoss(), rounding));
        double mean = each.stream().skip(5).mapToDouble(Evaluation::batchLoss).sum() / 5;
        assertThat(some.get(1).trainLoss().getAsDouble()).isCloseTo(mean, rounding);
        assertThat(only(lane(data, GOOD_THEN_BAD, 10)).last().trainLoss()).isEmpty();
    }

    private static Experiment lane(Data data, Optimizer rule, int iterations) {
        return lane(data, rule, iterations, 2);
    }

    private static Experiment lane(Data data, Optimizer rule, int iterations, int every) {
        return experiment("one")
                .data(data)
                .model(MadeUp.MODEL)
                .batchSize(7)
                .iterations(iterations)
                .evaluateEvery(every)
                .lane("lane", rule);
    }

    private static History only(Experiment experiment) {
        return experiment.run().lanes().get(0);
    }
}
