package descent.experiment.sweep;

import static descent.experiment.sweep.MadeUpSweep.in;
import static descent.experiment.sweep.MadeUpSweep.plan;
import static descent.experiment.sweep.MadeUpSweep.revealing;
import static descent.experiment.sweep.MadeUpSweep.subject;
import static descent.experiment.sweep.MadeUpSweep.sweep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final String[] GRID = {"learningRate=0.01,0.3,1e30", "label=0,1"};

    @TempDir
    private Path folder;

    @Test
    void choosesTheLeastValidationLoss() {
        SweepResult result = sweep(plan(), GRID).run(in(folder));
        SweepTrial chosen = result.chosen().orElseThrow();
        assertThat(result.trials()).hasSize(6);
        assertThat(result.trials())
                .allSatisfy(trial -> trial.trained()
                        .ifPresent(trained -> assertThat(trained.validation().loss())
                                .isGreaterThanOrEqualTo(chosen.trained()
                                        .orElseThrow()
                                        .validation()
                                        .loss())));
        assertThat(result.data().train().count()).isEqualTo(150);
        assertThat(result.data().validation().orElseThrow().count()).isEqualTo(50);
    }

    @Test
    void ofEqualsTheOneThatIsTriedFirstWins() {
        SweepResult result = sweep(plan(), "learningRate=0.3", "label=3,1,2").run(in(folder));
        assertThat(result.trials())
                .extracting(SweepTrial::outcome)
                .containsOnly(result.trials().get(0).outcome());
        assertThat(result.chosen().orElseThrow().candidate().values()).containsEntry("label", 3.0);
    }

    @Test
    void aSettingThatDivergesIsARowAndNeverWins() {
        SweepResult result = sweep(plan(), GRID).run(in(folder));
        assertThat(result.trials().subList(4, 6))
                .allSatisfy(trial -> assertThat(trial.outcome()).isInstanceOf(SweepOutcome.Diverged.class));
        assertThat(SweepTrial.ranked(result.trials()).subList(4, 6))
                .isEqualTo(result.trials().subList(4, 6));
        assertThat(SweepTables.all(result).text()).contains("diverged");
    }

    @Test
    void whereEverySettingDivergesNothingIsChosenAndTheTestIsNotAsked() {
        SweepResult result = sweep(plan(), "learningRate=1e30,1e31").run(in(folder));
        assertThat(result.chosen()).isEmpty();
        assertThat(result.test()).isEmpty();
        assertThat(new SweepReport(result).text()).contains("All settings diverged", "try smaller learning rates");
    }

    /** With other test samples, every trial comes out the same and so does the choice; only the last answer differs. */
    @Test
    void theTestSamplesHaveNoSayInTheChoice() {
        Grid grid = Grid.parse(List.of(GRID));
        SweepResult one = Sweep.of(subject(2), grid, plan()).run(in(folder.resolve("one")));
        SweepResult other = Sweep.of(subject(3), grid, plan()).run(in(folder.resolve("other")));
        assertThat(other.trials()).isEqualTo(one.trials());
        assertThat(other.chosen()).isEqualTo(one.chosen());
        assertThat(other.test()).isNotEqualTo(one.test());
    }

    @Test
    void itDoesNotMatterHowManyTrainAtOnce() {
        Sweep.Run alone = new Sweep.Run(folder.resolve("1"), Sweep.Start.RESUMED, 1, note -> {});
        Sweep.Run crowd = new Sweep.Run(folder.resolve("4"), Sweep.Start.RESUMED, 4, note -> {});
        assertThat(sweep(plan(), GRID).run(alone).trials())
                .isEqualTo(sweep(plan(), GRID).run(crowd).trials());
    }

    @Test
    void goesOnFromWhatIsFinishedToTheSameReportBitForBit() throws IOException {
        SweepResult whole = sweep(plan(), GRID).run(in(folder.resolve("settings")));
        new SweepReport(whole).writeTo(folder.resolve("whole"), "");
        TrialFiles files = new TrialFiles(folder.resolve("settings"), java.util.Map.of());
        for (int i = 0; i < whole.trials().size(); i += 3) {
            Files.delete(files.file(whole.trials().get(i).candidate()));
        }
        List<String> notes = new ArrayList<>();
        SweepResult resumed =
                sweep(plan(), GRID).run(new Sweep.Run(folder.resolve("settings"), Sweep.Start.RESUMED, 2, notes::add));
        new SweepReport(resumed).writeTo(folder.resolve("resumed"), "");
        assertThat(notes).singleElement().asString().contains("taking over 4 of 6 settings");
        for (String file : List.of("results.json", "index.html")) {
            assertThat(folder.resolve("resumed").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
    }

    @Test
    void afreshTrainsEverythingAgain() {
        sweep(plan(), GRID).run(in(folder));
        SearchPlan longer = new SearchPlan(0, 50, 0.25, OptionalInt.empty());
        assertThat(sweep(longer, GRID)
                        .run(new Sweep.Run(folder, Sweep.Start.AFRESH, 2, note -> {}))
                        .trials())
                .hasSize(6);
    }

    @Test
    void aLargerGridTakesOverWhatASmallerOneFound() {
        sweep(plan(), "learningRate=0.3").run(in(folder));
        List<String> notes = new ArrayList<>();
        sweep(plan(), "learningRate=0.1,0.3").run(new Sweep.Run(folder, Sweep.Start.RESUMED, 2, notes::add));
        assertThat(notes).singleElement().asString().contains("taking over 1 of 2 settings");
    }

    @Test
    void refusesToMixSweepsOfDifferentLengthsSeedsOrUsualValues() {
        sweep(plan(), "learningRate=0.3").run(in(folder));
        for (SearchPlan other : List.of(
                new SearchPlan(0, 50, 0.25, OptionalInt.empty()),
                new SearchPlan(1, 40, 0.25, OptionalInt.empty()),
                new SearchPlan(0, 40, 0.5, OptionalInt.empty()),
                revealing(10))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sweep(other, "learningRate=0.3").run(in(folder)))
                    .withMessageContaining("learningRate=0.3.json belongs to another sweep");
        }
    }

    /** The checksum is right and the figure is wrong: only training again can tell. */
    @Test
    void noticesAFinishedSettingThatSomebodyMadeUp() {
        SweepResult result = sweep(plan(), "learningRate=0.3").run(in(folder));
        TrialFiles files =
                new TrialFiles(folder, Identity.of(subject(2), plan(), result.data(), List.of("learningRate")));
        SweepTrial honest = result.trials().get(0);
        int iteration = honest.trained().orElseThrow().iteration();
        files.save(new SweepTrial(
                honest.candidate(),
                new SweepOutcome.Trained(iteration, new Network.Score(0, OptionalDouble.of(1)), Optional.empty())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep(plan(), "learningRate=0.3").run(in(folder)))
                .withMessageContaining("learningRate=0.3 came to a validation loss of 0.0 and, trained again, to ");
    }

    /** Whether over-tuning is shown must not change what is chosen; with all validation samples, both accuracies agree. */
    @Test
    void revealingChangesNothingButWhatIsRevealed() {
        SweepResult blind = sweep(plan(), GRID).run(in(folder.resolve("blind")));
        SweepResult shown = sweep(revealing(50), GRID).run(in(folder.resolve("shown")));
        assertThat(shown.chosen().map(SweepTrial::candidate))
                .isEqualTo(blind.chosen().map(SweepTrial::candidate));
        assertThat(shown.test()).isEqualTo(blind.test());
        for (int i = 0; i < 4; i++) {
            SweepOutcome.Trained one = shown.trials().get(i).trained().orElseThrow();
            assertThat(one.validation())
                    .isEqualTo(blind.trials().get(i).trained().orElseThrow().validation());
            assertThat(one.revealed().orElseThrow().few())
                    .isEqualTo(one.validation().accuracy().orElseThrow());
        }
        assertThat(shown.chosen()
                        .orElseThrow()
                        .trained()
                        .orElseThrow()
                        .revealed()
                        .orElseThrow()
                        .test())
                .isEqualTo(shown.test().orElseThrow().accuracy().orElseThrow());
    }

    @Test
    void overTuningNeedsRightAndWrongAnswers() {
        Sweep sweep = Sweep.of(MadeUpSweep.regression(), Grid.parse(List.of("learningRate=0.1")), revealing(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.run(in(folder)))
                .withMessageContaining("leave out --over-tuning");
    }
}
