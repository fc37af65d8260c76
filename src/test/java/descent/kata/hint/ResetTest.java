package descent.kata.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.kata.Exercise;
import descent.kata.check.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a project of its own, so that nobody's exercises are touched; what is kept goes to the build's state folder. */
class ResetTest {
    private static final Exercise ADAM = Exercise.find("08").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final String STUB = """
            package descent.exercises;

            import descent.NotStarted;

            /** Adam. */
            public record Adam(double rate) {
                public int start(int initial) {
                    throw new NotStarted();
                }
            }
            """;
    private static final String WRITTEN = STUB.replace("throw new NotStarted();", "return initial;");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAProject() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), STUB);
    }

    @Test
    void putsBackWhatGitRemembersEvenIfTheSolvedFileWasCommittedToo() throws Exception {
        git("init", "-q");
        commit();
        Files.writeString(file(), WRITTEN.replace("/** Adam. */", "/** My Adam. */"));
        commit();
        Reset.Done done = reset();
        assertThat(file()).hasContent(STUB);
        assertThat(done.origin()).isEqualTo(Reset.Origin.HISTORY);
        assertThat(done.kept().orElseThrow()).content().contains("My Adam", "return initial;");
    }

    @Test
    void makesTheStubFromTheFileWhereThereIsNoGit() throws IOException {
        Files.writeString(file(), WRITTEN);
        Reset.Done done = reset();
        assertThat(file()).hasContent(STUB);
        assertThat(done.origin()).isEqualTo(Reset.Origin.OWN_FILE);
        assertThat(done.kept().orElseThrow()).hasContent(WRITTEN);
    }

    @Test
    void keepsTheOldFileOutsideTheProjectSoThatNothingCompilesIt() throws IOException {
        Files.writeString(file(), WRITTEN);
        assertThat(reset().kept().orElseThrow().startsWith(folder)).isFalse();
        try (Stream<Path> sources = Files.list(file().getParent())) {
            assertThat(sources.toList()).containsExactly(file());
        }
    }

    @Test
    void keepsNothingOfAStub() {
        assertThat(reset().kept()).isEmpty();
        assertThat(file()).hasContent(STUB);
    }

    @Test
    void refusesAFileThatIsNotJavaWhereThereIsNoGit() throws IOException {
        Files.writeString(file(), "public recrd");
        assertThatIllegalArgumentException()
                .isThrownBy(this::reset)
                .withMessageContaining("Adam.java cannot be put back")
                .withMessageContaining("mend the braces");
        assertThat(file()).hasContent("public recrd");
    }

    private Path file() {
        return folder.resolve(ADAM.file());
    }

    private Reset.Done reset() {
        return new Reset(new Project(folder)).of(ADAM, NOW);
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("-c", "user.name=student", "-c", "user.email=student@example.org", "commit", "-q", "-m", "change");
    }

    private void git(String... arguments) throws Exception {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
