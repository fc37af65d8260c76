package descent.kata.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    private static final Exercise ADAM = Exercise.find("08").orElseThrow();
    private static final Exercise MOMENTUM = Exercise.find("04").orElseThrow();
    private static final Map<String, String> FILES = Map.of("Adam.java", "a hash");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void knowsNothingAtFirst() {
        assertThat(state("project").verdict(ADAM)).isEmpty();
        assertThat(state("project").hints(ADAM)).isZero();
    }

    @Test
    void remembersVerdictAndHintsApartForEachExercise() {
        state("project").note(Verdict.of(ADAM, Status.FAIL), FILES, NOON);
        state("project").noteHints(ADAM, 2);
        state("project").note(Verdict.of(MOMENTUM, Status.PASS), FILES, NOON);
        assertThat(state("project").verdict(ADAM)).contains(new LastVerdict(Status.FAIL, NOON, FILES, ""));
        assertThat(state("project").hints(ADAM)).isEqualTo(2);
        assertThat(state("project").hints(MOMENTUM)).isZero();
    }

    @Test
    void keepsProjectsOfTheSameNameApart() {
        state("a/project").note(Verdict.of(ADAM, Status.PASS), FILES, NOON);
        assertThat(state("b/project").verdict(ADAM)).isEmpty();
    }

    @Test
    void forgetsOneExercise() {
        state("project").note(Verdict.of(ADAM, Status.PASS), FILES, NOON);
        state("project").note(Verdict.of(MOMENTUM, Status.PASS), FILES, NOON);
        state("project").forget(ADAM);
        assertThat(state("project").verdict(ADAM)).isEmpty();
        assertThat(state("project").verdict(MOMENTUM)).isPresent();
    }

    @Test
    void losesNothingWhenSeveralWriteAtOnce() {
        IntStream.range(0, Exercise.all().size())
                .parallel()
                .forEach(i -> state("project").noteHints(Exercise.all().get(i), i + 1));
        assertThat(Exercise.all())
                .allSatisfy(
                        exercise -> assertThat(state("project").hints(exercise)).isEqualTo(exercise.number()));
    }

    @Test
    void takesABrokenFileForAnEmptyOne() throws IOException {
        state("project").note(Verdict.of(ADAM, Status.PASS), FILES, NOON);
        try (var files = Files.list(folder.resolve("state"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "{\"exercises\": {\"Adam\": {\"status\": 3");
            }
        }
        assertThat(state("project").verdict(ADAM)).isEmpty();
        state("project").note(Verdict.of(ADAM, Status.FAIL), FILES, NOON);
        assertThat(state("project").verdict(ADAM)).isPresent();
    }

    @Test
    void takesAStatusOfAnotherVersionForNone() {
        StateFile file = StateFile.of(folder.resolve("state"), folder.resolve("project"));
        file.change("Adam", entry -> new StateEntry("EXCELLENT", NOON.toString(), 1, FILES, ""));
        assertThat(new State(file).verdict(ADAM)).isEmpty();
        assertThat(new State(file).hints(ADAM)).isEqualTo(1);
    }

    @Test
    void namesTheVariableWhenItCannotWrite() throws IOException {
        Files.writeString(folder.resolve("state"), "a file");
        State state = state("project");
        assertThatThrownBy(() -> state.note(Verdict.of(ADAM, Status.PASS), FILES, NOON))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("DESCENT_STATE");
    }

    @Test
    void livesInThePlaceThatTheSystemHasForIt() {
        Path home = Path.of("/home/ada");
        assertThat(StateFolder.of(Map.of(), home, "Linux")).isEqualTo(home.resolve(".local/state/descent"));
        assertThat(StateFolder.of(Map.of("XDG_STATE_HOME", "/var/ada"), home, "Linux"))
                .isEqualTo(Path.of("/var/ada/descent"));
        assertThat(StateFolder.of(Map.of("XDG_STATE_HOME", "ada"), home, "Linux"))
                .isEqualTo(home.resolve(".local/state/descent"));
        assertThat(StateFolder.of(Map.of(), home, "Mac OS X"))
                .isEqualTo(home.resolve("Library/Application Support/descent"));
        assertThat(StateFolder.of(Map.of(), home, "Windows 11")).isEqualTo(home.resolve("AppData/Local/descent"));
        assertThat(StateFolder.of(Map.of("DESCENT_STATE", "/mine"), home, "Mac OS X"))
                .isEqualTo(Path.of("/mine"));
    }

    private State state(String project) {
        return new State(StateFile.of(folder.resolve("state"), folder.resolve(project)));
    }
}
