package descent.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialFilesTest {
    private static final SweepTrial TRAINED = new SweepTrial(
            candidate(0.1, 0.30000000000000004),
            new SweepOutcome.Trained(
                    30,
                    new Network.Score(1 / 3.0, OptionalDouble.of(2 / 3.0)),
                    Optional.of(new SweepOutcome.Revealed(0.1, Math.nextUp(0.2)))));

    @TempDir
    private Path folder;

    private static Candidate candidate(double rate, double momentum) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("learningRate", rate);
        values.put("momentum", momentum);
        return new Candidate(values);
    }

    private TrialFiles files() {
        return new TrialFiles(folder, Map.of("seed", "0", "data", "abc"));
    }

    @Test
    void whatIsSavedIsFoundBitForBit() {
        SweepTrial diverged = new SweepTrial(candidate(9, 0), new SweepOutcome.Diverged(7));
        SweepTrial withoutClasses = new SweepTrial(
                candidate(1, 0),
                new SweepOutcome.Trained(5, new Network.Score(1e-300, OptionalDouble.empty()), Optional.empty()));
        for (SweepTrial trial : new SweepTrial[] {TRAINED, diverged, withoutClasses}) {
            files().save(trial);
            assertThat(files().find(trial.candidate())).contains(trial);
        }
        assertThat(files().find(candidate(2, 2))).isEmpty();
        assertThat(folder.resolve("learningRate=0.1,momentum=0.30000000000000004.json"))
                .exists();
    }

    @Test
    void refusesAFileThatWasCutOffAnywhereByName() throws IOException {
        files().save(TRAINED);
        Path file = files().file(TRAINED.candidate());
        String whole = Files.readString(file);
        int end = whole.stripTrailing().length();
        for (int length = 0; length < end; length++) {
            Files.writeString(file, whole.substring(0, length));
            assertThatIllegalArgumentException()
                    .as("cut off after %d characters", length)
                    .isThrownBy(() -> files().find(TRAINED.candidate()))
                    .withMessageStartingWith(file + " is damaged: ")
                    .withMessageEndingWith("Delete it, and its setting is trained again");
        }
    }

    @Test
    void refusesAFileInWhichADigitChanged() throws IOException {
        files().save(TRAINED);
        Path file = files().file(TRAINED.candidate());
        Files.writeString(file, Files.readString(file).replace("\"iteration\": 30", "\"iteration\": 31"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files().find(TRAINED.candidate()))
                .withMessageContaining("its checksum is not that of its content");
    }

    @Test
    void refusesAFileThatIsNotTextByName() throws IOException {
        Path file = files().file(TRAINED.candidate());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files().find(TRAINED.candidate()))
                .withMessageStartingWith(file + " is damaged");
    }

    @Test
    void refusesAnotherSweepsFileAndSaysWhatIsDifferent() {
        files().save(TRAINED);
        TrialFiles others = new TrialFiles(folder, Map.of("seed", "1", "data", "abc"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> others.find(TRAINED.candidate()))
                .withMessageStartingWith(files().file(TRAINED.candidate())
                        + " belongs to another sweep: its seed is 0, this one's is 1.");
    }

    @Test
    void refusesAFileUnderAnotherSettingsName() throws IOException {
        files().save(TRAINED);
        Candidate other = candidate(0.2, 0.3);
        Files.move(files().file(TRAINED.candidate()), files().file(other));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files().find(other))
                .withMessageContaining("holds learningRate=0.1 momentum=0.30000000000000004, not what its name says");
    }

    @Test
    void clearingDropsFinishedSettingsAndLeavesWhatOthersPutThere() throws IOException {
        files().save(TRAINED);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve(".learningRate=1.json.0.part"), "{");
        files().clear();
        assertThat(files().find(TRAINED.candidate())).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.part").isDirectoryContaining("glob:**notes.txt");
    }
}
