package descent.train;

import static descent.train.Experiment.experiment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import descent.Optimizer;
import descent.data.Batches;
import descent.data.Data;
import descent.data.Samples;
import descent.network.Model;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ExperimentTest {
    private static Data data;

    @BeforeAll
    static void makeData() {
        Backend.prepare();
        data = new Data("made up", samples(50), samples(20), "");
    }

    @Test
    void theSameSeedGivesTheSameFiguresHoweverManyLanesRunAtOnce() {
        List<List<Evaluation>> alone = figures(small().atOnce(1).seeds(2).run());
        List<List<Evaluation>> together = figures(small().atOnce(4).seeds(2).run());
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void anotherSeedGivesOtherFigures() {
        assertThat(figures(small().seed(1).run()))
                .isNotEqualTo(figures(small().seed(2).run()));
    }

    @Test
    void everyLaneStartsFromTheSameThetaAndSeesTheSameBatches() {
        Map<String, double[]> starts = new ConcurrentHashMap<>();
        Map<String, double[]> gradients = new ConcurrentHashMap<>();
        Experiment both = small();
        for (String name : List.of("a", "b")) {
            both.lane(name, (theta, memory) -> {
                starts.put(name, theta.toDoubleVector());
                return (point, gradient, t) ->
                        gradients.put(name + t, gradient.at(point).toDoubleVector());
            });
        }
        both.run();
        assertThat(starts.get("a")).containsExactly(starts.get("b"));
        for (int t = 1; t <= 30; t++) {
            assertThat(gradients.get("a" + t)).containsExactly(gradients.get("b" + t));
        }
    }

    @Test
    void aLaneThatDivergesEndsAndSaysWhenAndTheOthersGoOn() {
        Results results = small().lane("wild", descent(1e30)).run();
        History wild = results.lanes().get(2);
        assertThat(wild.divergedAt()).hasValue(10);
        assertThat(wild.last().iteration()).isEqualTo(10);
        assertThat(results.lanes().get(0).divergedAt()).isEmpty();
        assertThat(figures(results).subList(0, 2)).isEqualTo(figures(small().run()));
    }

    @Test
    void evaluatesAtTheEndEvenWhereTheIntervalDoesNotDivideTheIterations() {
        Results results = small().iterations(25).lane("odd", descent(0.1)).run();
        assertThat(results.lanes().get(2).evaluations())
                .extracting(Evaluation::iteration)
                .containsExactly(10, 20, 25);
    }

    @Test
    void countsGradientsAndState() {
        Optimizer twice = (theta, memory) -> {
            INDArray kept = memory.zeros("kept");
            return (point, gradient, t) -> {
                kept.assign(gradient.at(point));
                point.subi(gradient.at(point).muli(0.1));
            };
        };
        History history = small().lane("twice", twice).run().lanes().get(2);
        assertThat(history.gradients()).isEqualTo(60);
        assertThat(history.state())
                .containsExactly(Map.entry("kept", (long) Model.mlp(4, 8, 3).size()));
    }

    @Test
    void aLaneStopsWhenItsTimeIsUp() {
        Budget moment = new Budget(Integer.MAX_VALUE, Integer.MAX_VALUE, 0.01);
        Results results = experiment("moment")
                .data(data)
                .model(Model.mlp(4, 8, 3))
                .lane(new Lane("brief", descent(0.1), Batches.of(5), moment))
                .run();
        History brief = results.lanes().get(0);
        assertThat(brief.last().seconds()).isGreaterThanOrEqualTo(0.01);
        assertThat(brief.last().iteration()).isEqualTo((int) brief.gradients());
    }

    @Test
    void whatARuleThrowsReachesTheCaller() {
        Experiment broken = small().lane("broken", (theta, memory) -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(broken::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
    }

    @Test
    void refusesTwoLanesOfOneName() {
        assertThatThrownBy(() -> small().lane("slow", descent(0.1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"slow\"");
    }

    @Test
    void reportsEachStepAndTheEndOnce() {
        AtomicInteger ends = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        small().progress((lane, seed, iteration, iterations) -> {
                    calls.incrementAndGet();
                    ends.addAndGet(iteration == iterations ? 1 : 0);
                })
                .run();
        assertThat(ends).hasValue(2);
        assertThat(calls).hasValue(60);
    }

    private static Experiment small() {
        return experiment("small")
                .data(data)
                .model(Model.mlp(4, 8, 3))
                .batchSize(7)
                .iterations(30)
                .evaluateEvery(10)
                .seed(3)
                .lane("slow", descent(0.01))
                .lane("fast", descent(0.1));
    }

    private static Optimizer descent(double learningRate) {
        return (theta, memory) ->
                (point, gradient, t) -> point.subi(gradient.at(point).muli(learningRate));
    }

    /** The evaluations of each lane with the clock put to 0. */
    private static List<List<Evaluation>> figures(Results results) {
        return results.lanes().stream()
                .map(history -> history.evaluations().stream()
                        .map(e -> new Evaluation(e.iteration(), e.batchLoss(), e.testLoss(), e.accuracy(), 0))
                        .toList())
                .toList();
    }

    private static Samples samples(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        float[][] inputs = new float[rows][4];
        float[][] targets = new float[rows][3];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < 4; j++) {
                inputs[i][j] = (float) random.nextDouble(-1, 1);
            }
            targets[i][random.nextInt(3)] = 1;
        }
        return new Samples(Nd4j.createFromArray(inputs), Nd4j.createFromArray(targets));
    }
}
