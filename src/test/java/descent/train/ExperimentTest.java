package descent.train;

import static descent.train.Experiment.experiment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import descent.NotStarted;
import descent.Optimizer;
import descent.Rules;
import descent.data.Batches;
import descent.data.Data;
import descent.data.Samples;
import descent.network.Model;
import descent.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
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

    /** Gradients are asked for at another point than the average, and batch normalisation gathers there. */
    @Test
    void anAverageIsJudgedWithStatisticsOfItsOwn() {
        Data made = MadeUp.data();
        Optimizer averaged = Rules.SOLUTIONS.optimizer("Averaged", MadeUp.heavyBall(0.02), 0.9);
        History history = experiment("averaged")
                .data(made)
                .model(MadeUp.MODEL)
                .batchSize(7)
                .iterations(10)
                .evaluateEvery(10)
                .lane("averaged", averaged)
                .run()
                .lanes()
                .get(0);
        Weights weights = history.trained().orElseThrow().weights();
        Network network = MadeUp.MODEL.build(DataType.FLOAT);
        network.gatherAgain(
                weights.theta(), made.train(), Math.min(100, made.train().count()));
        assertThat(weights.buffers())
                .isNotEmpty()
                .allSatisfy((name, values) -> assertThat(values.toDoubleVector())
                        .isEqualTo(network.buffers().get(name).toDoubleVector()));
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
                return (gradient, t) ->
                        gradients.put(name + t, gradient.at(theta).toDoubleVector());
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
            return (gradient, t) -> {
                kept.assign(gradient.at(theta));
                theta.subi(gradient.at(theta).muli(0.1));
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
    void aRuleThatNobodyHasWrittenYetIsNoResult() {
        Experiment broken = small().lane("broken", (theta, memory) -> {
            throw new NotStarted();
        });
        assertThatThrownBy(broken::run).isInstanceOf(NotStarted.class);
    }

    @Test
    void aLaneLeavesAModelThatPredictsAndIsSavedAndLoadedAgain(@TempDir Path folder) {
        History lane = small().run().lanes().get(0);
        TrainedModel trained = lane.trained().orElseThrow();
        assertThat(trained.score(data.test()).loss()).isEqualTo(lane.last().loss());
        INDArray scores = trained.predict(data.test().inputs());
        assertThat(trained.classify(data.test().inputs()))
                .containsExactly(scores.argMax(1).toIntVector());
        trained.save(folder.resolve("trained.npz"));
        TrainedModel loaded = TrainedModel.load(folder.resolve("trained.npz"), trained.model());
        assertThat(loaded.predict(data.test().inputs()).ravel().toFloatVector())
                .containsExactly(scores.ravel().toFloatVector());
    }

    @Test
    void aLayerThatDoesNotSuitIsNamedBeforeAnythingIsTrained() {
        Experiment wrong = small().model(Model.mlp(5, 3)).progress((lane, seed, iteration, iterations) -> {
            throw new AssertionError("trained");
        });
        assertThatThrownBy(wrong::run).hasMessageStartingWith("linear1 expects 5 inputs, gets 4");
        assertThatThrownBy(() -> small().model(Model.mlp(4, 2)).run())
                .hasMessage("the network puts out 2 numbers for a sample, but its target has 3");
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

    @Test
    void aWatcherSeesEachLaneBeforeTheFirstStepAndWheneverItWants() {
        Map<String, List<Integer>> seen = new ConcurrentHashMap<>();
        small().seeds(2)
                .watch(when(
                        t -> t % 15 == 0 || t == 29,
                        moment -> seen.computeIfAbsent(moment.lane() + moment.seed(), lane -> new ArrayList<>())
                                .add(moment.iteration())))
                .run();
        assertThat(seen).containsOnlyKeys("slow3", "slow4", "fast3", "fast4");
        assertThat(seen.values()).allMatch(iterations -> iterations.equals(List.of(0, 15, 29, 30)));
    }

    @Test
    void aWatcherSeesTheParametersThatTheStepsHaveMade() {
        Map<Integer, double[]> seen = new ConcurrentHashMap<>();
        Optimizer counting = (theta, memory) -> (gradient, t) -> theta.assign(t);
        experiment("counting")
                .data(data)
                .model(Model.mlp(4, 3))
                .iterations(3)
                .watch(when(
                        t -> true,
                        moment -> seen.put(moment.iteration(), moment.theta().toDoubleVector())))
                .lane("counting", counting)
                .run();
        double[] start = Model.mlp(4, 3)
                .initial(DataType.FLOAT, new SplittableRandom(0).split())
                .toDoubleVector();
        assertThat(seen).containsOnlyKeys(0, 1, 2, 3);
        assertThat(seen.get(0)).containsExactly(start);
        assertThat(Arrays.stream(seen.get(2)).boxed()).containsOnly(2.0);
    }

    @Test
    void watchingChangesNoFigure() {
        Results watched = small().watch(when(
                        t -> true,
                        moment -> moment.network()
                                .predict(moment.theta(), data.train().inputs())))
                .run();
        assertThat(figures(watched)).isEqualTo(figures(small().run()));
    }

    @Test
    void theClockStandsStillWhileSomebodyLooks() {
        double pause = 0.005;
        Results results = small().watch(when(t -> true, moment -> {
                    long until = System.nanoTime() + (long) (pause * 1e9);
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                }))
                .run();
        History history = results.lanes().get(0);
        // 31 looks took at least 31 pauses, which the lane's whole time has in it and its training time does not.
        assertThat(history.seconds() - history.last().seconds()).isGreaterThanOrEqualTo(31 * pause);
    }

    private static Watcher when(IntPredicate wanted, Consumer<Moment> look) {
        return new Watcher() {
            @Override
            public boolean wants(int iteration) {
                return wanted.test(iteration);
            }

            @Override
            public void look(Moment moment) {
                look.accept(moment);
            }
        };
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
        return (theta, memory) -> (gradient, t) -> theta.subi(gradient.at(theta).muli(learningRate));
    }

    /** The evaluations of each lane with the clock put to 0. */
    private static List<List<Evaluation>> figures(Results results) {
        return results.lanes().stream()
                .map(history -> history.evaluations().stream()
                        .map(e -> new Evaluation(e.iteration(), e.batchLoss(), e.loss(), e.accuracy(), 0))
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
