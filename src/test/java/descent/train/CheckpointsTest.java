package descent.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import descent.Optimizer;
import descent.PerArray;
import descent.data.Data;
import descent.train.Checkpoints.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

class CheckpointsTest {
    private static final Map<String, String> ABOUT = Map.of("ND4J", "1");

    private static Data data;
    private static List<String> uninterrupted;

    @TempDir
    Path temporary;

    private Path folder;

    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeAll
    static void trainToTheEnd() {
        Backend.prepare();
        data = MadeUp.data();
        uninterrupted = MadeUp.figures(MadeUp.two(data).run());
    }

    @BeforeEach
    void nameTheFolder() {
        folder = temporary.resolve("checkpoints");
    }

    @Test
    void savingChangesNoFigure() {
        assertThat(MadeUp.figures(
                        MadeUp.two(data).checkpoints(each(Start.AFRESH)).run()))
                .isEqualTo(uninterrupted);
    }

    @Test
    void aRunThatBreaksOffComesToTheSameFigures() {
        // The first and the last step, and those around an evaluation (5, 15) and the end of an epoch (8, 16).
        for (int last : List.of(1, 4, 5, 6, 8, 9, 15, 16, 17, 23)) {
            breakOffAfter(last, each(Start.AFRESH));
            assertThat(MadeUp.figures(resumed().run()))
                    .as("broken off after step %d", last)
                    .isEqualTo(uninterrupted);
        }
    }

    @Test
    void soDoesOneThatBreaksOffAgainAndAgain() {
        breakOffAfter(3, each(Start.AFRESH));
        for (int last = 6; last < MadeUp.ITERATIONS; last += 3) {
            breakOffAfter(last, each(Start.RESUMED));
        }
        assertThat(MadeUp.figures(resumed().run())).isEqualTo(uninterrupted);
    }

    @Test
    void soDoesOneThatSavedAtEvaluationsAlone() {
        // Evaluations come after steps 5, 10, …: the lane goes on from step 10 and takes steps 11 to 13 again.
        breakOffAfter(13, new Checkpoints(folder, Start.AFRESH, ABOUT, Duration.ofDays(1)));
        assertThat(MadeUp.figures(resumed().run())).isEqualTo(uninterrupted);
    }

    @Test
    void aLaneThatWasDoneTakesNoStepAgain() {
        MadeUp.two(data).checkpoints(each(Start.AFRESH)).run();
        Experiment again = resumed()
                .progress((lane, seed, iteration, iterations) ->
                        assertThat(iteration).isEqualTo(iterations));
        assertThat(MadeUp.figures(again.run())).isEqualTo(uninterrupted);
    }

    @Test
    void aLaneThatStoppedEarlyStaysStopped() {
        UnaryOperator<Experiment> wild = experiment -> experiment.patience(1).lane("wild", MadeUp.heavyBall(50));
        List<String> once = MadeUp.figures(
                wild.apply(MadeUp.two(data)).checkpoints(each(Start.AFRESH)).run());
        assertThat(MadeUp.figures(wild.apply(resumed()).run())).isEqualTo(once);
    }

    @Test
    void stateOfAnyShapeIsSavedAndTheNetworksShapesAreHandedToTheRule() {
        UnaryOperator<Experiment> withRows =
                experiment -> experiment.lane("rows", new PerArray(rowsOfMatrices(), MadeUp.heavyBall(0.02)));
        Results whole = withRows.apply(MadeUp.two(data)).run();
        Experiment broken = withRows.apply(MadeUp.two(data));
        assertThatThrownBy(() -> breakOff(broken, "rows", 13, each(Start.AFRESH)))
                .isInstanceOf(BrokenOff.class);
        assertThat(history(whole, "rows").state())
                .containsOnly(
                        Map.entry("part0/rows", 9L),
                        Map.entry("part1/velocity", 2L),
                        Map.entry("part2/velocity", 2L),
                        Map.entry("part3/velocity", 2L),
                        Map.entry("part4/rows", 32L),
                        Map.entry("part5/velocity", 3L));
        assertThat(MadeUp.figures(withRows.apply(resumed()).run())).isEqualTo(MadeUp.figures(whole));
    }

    @Test
    void withoutACheckpointALaneStartsFromTheBeginning() {
        assertThat(MadeUp.figures(resumed().run())).isEqualTo(uninterrupted);
    }

    @Test
    void startingAfreshTakesNoNoticeOfWhatIsThere() throws IOException {
        breakOffAfter(13, each(Start.AFRESH));
        Files.writeString(file("fast"), "rubbish");
        assertThat(MadeUp.figures(
                        MadeUp.two(data).checkpoints(each(Start.AFRESH)).run()))
                .isEqualTo(uninterrupted);
    }

    @Test
    void aLaneWhoseCheckpointIsDeletedStartsFromTheBeginning() throws IOException {
        breakOffAfter(13, each(Start.AFRESH));
        Files.delete(file("fast"));
        assertThat(MadeUp.figures(resumed().run())).isEqualTo(uninterrupted);
    }

    @Test
    void refusesADamagedCheckpointByNameWhereverTheDamageIs() throws IOException {
        breakOffAfter(13, each(Start.AFRESH));
        Path file = file("fast");
        byte[] right = Files.readAllBytes(file);
        for (int i = 0; i < right.length; i += 211) {
            byte[] wrong = right.clone();
            wrong[i] ^= 0x10;
            Files.write(file, wrong);
            try {
                assertThat(MadeUp.figures(resumed().run())).as("byte %d", i).isEqualTo(uninterrupted);
            } catch (IllegalArgumentException e) {
                assertThat(e)
                        .hasMessageContaining(file.toString())
                        .hasMessageContaining("Delete " + file.getFileName());
            }
        }
    }

    @Test
    void refusesACheckpointThatBreaksOff() throws IOException {
        breakOffAfter(13, each(Start.AFRESH));
        Path file = file("fast");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
        assertRefused(resumed())
                .hasMessageStartingWith(file + " is damaged")
                .hasMessageEndingWith(". Delete %s, and its lane starts from the beginning", file.getFileName());
    }

    @Test
    void refusesOtherData() throws IOException {
        breakOffAfter(13, each(Start.AFRESH));
        Data other = new Data(data.name(), data.train(), data.validation(), data.test(), "4567");
        assertRefused(MadeUp.two(other).checkpoints(each(Start.RESUMED)))
                .hasMessage(
                        "%s belongs to another run: its data is 0123, this run's is 4567. "
                                + "Run as before, or in another folder, or start afresh without --resume, which keeps it",
                        file("heavy ball"));
    }

    @Test
    void refusesAnotherVersion() {
        breakOffAfter(13, each(Start.AFRESH));
        assertRefused(MadeUp.two(data)
                        .checkpoints(new Checkpoints(folder, Start.RESUMED, Map.of("ND4J", "2"), Duration.ZERO)))
                .hasMessageContaining("its ND4J is 1, this run's is 2");
    }

    @Test
    void refusesOtherOptions() {
        breakOffAfter(13, each(Start.AFRESH));
        assertRefused(resumed().patience(3)).hasMessageContaining("its patience is unlimited, this run's is 3");
    }

    @Test
    void refusesAnotherBatchSize() {
        breakOffAfter(13, each(Start.AFRESH));
        Experiment other = Experiment.experiment("two")
                .data(data)
                .model(MadeUp.MODEL)
                .batchSize(8)
                .iterations(MadeUp.ITERATIONS)
                .evaluateEvery(5)
                .seed(3)
                .lane("fast", MadeUp.heavyBall(0.1))
                .checkpoints(each(Start.RESUMED));
        assertRefused(other).hasMessageContaining("its batches is batches of 7, this run's is batches of 8");
    }

    @Test
    void refusesARuleWithAnotherMemory() {
        breakOffAfter(13, each(Start.AFRESH));
        Experiment other = Experiment.experiment("two")
                .data(data)
                .model(MadeUp.MODEL)
                .batchSize(7)
                .iterations(MadeUp.ITERATIONS)
                .evaluateEvery(5)
                .seed(3)
                .lane("fast", (theta, memory) -> (gradient, t) -> theta.subi(gradient.at(theta)))
                .checkpoints(each(Start.RESUMED));
        assertRefused(other).hasMessageContaining("the saved state has [velocity], but this rule keeps []");
    }

    @Test
    void tidiesUpWhatWasBrokenOffInWritingAndNothingElse() throws IOException {
        breakOffAfter(13, each(Start.AFRESH));
        Path broken = Files.writeString(folder.resolve(".fast-3.npz.1234.part"), "killed in the middle");
        Path other = Files.writeString(folder.resolve("notes.txt"), "mine");
        each(Start.RESUMED).tidy();
        assertThat(each(Start.RESUMED).count()).isEqualTo(2);
        assertThat(broken).doesNotExist();
        assertThat(other).hasContent("mine");
    }

    @Test
    void aLaneThatIsDoneCanBeTrainedLonger() {
        // 20 steps end with an evaluation, as a run of 24 has one there: nothing of the longer run shows the seam.
        MadeUp.two(data, 20).checkpoints(each(Start.AFRESH)).run();
        List<Integer> steps = new ArrayList<>();
        Experiment longer = resumed().atOnce(1).progress((lane, seed, iteration, iterations) -> steps.add(iteration));
        assertThat(MadeUp.figures(longer.run())).isEqualTo(uninterrupted);
        assertThat(steps).allMatch(step -> step > 20);
    }

    @Test
    void refusesToTrainShorterThanItHas() {
        MadeUp.two(data).checkpoints(each(Start.AFRESH)).run();
        assertRefused(MadeUp.two(data, 20).checkpoints(each(Start.RESUMED)))
                .hasMessageContaining("has taken 24 steps, more than the 20 of this run");
    }

    @Test
    void runsWithOtherSeedsDataOrRulesKeepTheirCheckpointsBesideEachOther() {
        breakOffAfter(13, each(Start.AFRESH));
        Data other = new Data(data.name(), data.train(), data.validation(), data.test(), "4567");
        MadeUp.two(other).checkpoints(each(Start.AFRESH)).run();
        MadeUp.two(data).seed(4).checkpoints(each(Start.AFRESH)).run();
        assertThat(each(Start.RESUMED).count()).isEqualTo(6);
        assertThat(MadeUp.figures(resumed().run())).isEqualTo(uninterrupted);
    }

    @Test
    void aRuleThatThrowsFailsInItsOwnLaneAndStaysFailed() {
        UnaryOperator<Experiment> withThrower = experiment -> experiment
                .lane("thrower", (theta, memory) -> (gradient, t) -> {
                    theta.subi(gradient.at(theta).mul(0.01));
                    if (t == 7) {
                        throw new ArithmeticException("seven is enough");
                    }
                })
                .lane("unborn", (theta, memory) -> {
                    throw new IllegalStateException();
                });
        Results results = withThrower
                .apply(MadeUp.two(data))
                .checkpoints(each(Start.AFRESH))
                .run();
        assertThat(MadeUp.figures(results).subList(0, 2)).isEqualTo(uninterrupted);
        History thrower = history(results, "thrower");
        assertThat(thrower.failure()).hasToString("Optional[failed at step 7: ArithmeticException: seven is enough]");
        assertThat(thrower.divergedAt()).isEmpty();
        assertThat(thrower.evaluations()).extracting(Evaluation::iteration).containsExactly(5, 7);
        assertThat(thrower.selection().orElseThrow().iteration()).isEqualTo(5);
        assertThat(history(results, "unborn").failure())
                .hasToString("Optional[failed at its start: IllegalStateException]");
        assertThat(MadeUp.figures(withThrower.apply(resumed()).run())).isEqualTo(MadeUp.figures(results));
    }

    @Test
    void namesOfLanesMakeNamesOfFiles() {
        assertThat(each(Start.AFRESH)
                        .file("Adam, η = 0.1/2", 7, Map.of())
                        .getFileName()
                        .toString())
                .matches("Adam, %03b7 = 0\\.1%002f2-7-[0-9a-f]{8}\\.npz");
    }

    /** The lane's checkpoint; there is only one. */
    private Path file(String lane) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(lane + "-3-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** All lanes save after each step. */
    private Checkpoints each(Start start) {
        return new Checkpoints(folder, start, ABOUT, Duration.ZERO);
    }

    private Experiment resumed() {
        return MadeUp.two(data).checkpoints(each(Start.RESUMED));
    }

    /** Fails when the first lane to get there has taken so many steps. */
    private void breakOffAfter(int last, Checkpoints checkpoints) {
        assertThatThrownBy(() -> breakOff(MadeUp.two(data), "fast", last, checkpoints))
                .isInstanceOf(BrokenOff.class);
    }

    private static void breakOff(Experiment experiment, String broken, int last, Checkpoints checkpoints) {
        experiment
                .atOnce(1)
                .checkpoints(checkpoints)
                .progress((lane, seed, iteration, iterations) -> {
                    if (iteration == last && lane.equals(broken)) {
                        throw new BrokenOff();
                    }
                })
                .run();
    }

    /** Divides each row's gradient by its own length so far: one number of state for each row of a matrix. */
    private static Optimizer rowsOfMatrices() {
        return (theta, memory) -> {
            INDArray rows = memory.zeros("rows", theta.rows(), 1);
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                rows.addi(g.norm2(true, 1));
                theta.subi(g.divColumnVector(rows.add(1)).muli(0.1));
            };
        };
    }

    private static History history(Results results, String lane) {
        return results.lanes().stream()
                .filter(history -> history.lane().equals(lane))
                .findFirst()
                .orElseThrow();
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Experiment experiment) {
        return assertThatThrownBy(experiment::run).isInstanceOf(IllegalArgumentException.class);
    }
}
