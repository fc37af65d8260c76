package descent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import descent.data.Sha256;
import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a project of its own, whose state nobody else has. */
class LearnerCommandsTest extends CommandCalls {
    private static final int ALL = Exercise.all().size();
    private static final Exercise ADAM = Exercise.find("Adam").orElseThrow();
    private static final Instant THEN = Instant.parse("2026-11-22T12:00:00Z");

    @BeforeEach
    void makeAProject() throws IOException {
        Files.createDirectories(adam().getParent());
        Files.writeString(adam(), "class Adam { { throw new NotStarted(); } }");
    }

    @Test
    void givesOneHintAfterAnotherAndThenAllOfThem() {
        assertThat(said("hint", "08")).contains("08 Adam, hint 1 of 3").doesNotContain("hint 2");
        assertThat(said("hint", "adam")).contains("hint 2 of 3").doesNotContain("hint 1");
        assertThat(said("hint", "8")).contains("hint 3 of 3");
        assertThat(said("hint", "8")).contains("hint 1 of 3", "hint 3 of 3", "no more");
    }

    @Test
    void showsNoMarkdownInTheTerminal() {
        for (Exercise exercise : Exercise.all()) {
            assertThat(said("hint", exercise.id()) + said("hint", exercise.id()) + said("hint", exercise.id()))
                    .doesNotContain("`")
                    .doesNotContainPattern("\\*\\w|\\w\\*")
                    .satisfies(hints -> assertThat(hints.lines()).allMatch(line -> line.length() <= 80));
        }
    }

    @Test
    void theNextHintIsTheOneForTheMistakeAsLongAsItIsStillThere() throws IOException {
        noteAMistake();
        assertThat(said("hint", "08"))
                .contains("for the mistake that was found", "divide a copy")
                .doesNotContain("1 of 3");
        assertThat(said("hint", "08")).contains("hint 1 of 3");
        noteAMistake();
        Files.writeString(adam(), "something else");
        assertThat(said("hint", "08")).contains("hint 2 of 3");
    }

    @Test
    void theKeyOfWatchGivesNoHintThatStandsInTheReportAlready() throws IOException {
        noteAMistake();
        assertThat(String.join("\n", new Commands(folder).hint(ADAM)))
                .contains("hint 1 of 3")
                .doesNotContain("divide a copy");
    }

    @Test
    void theKeyOfWatchSaysWhyARuleCannotRace() throws IOException {
        Files.writeString(adam(), """
                package descent.exercises;

                public record Adam(double learningRate, double beta1, double beta2, double epsilon)
                        implements descent.Optimizer {
                    public descent.Step start(org.nd4j.linalg.api.ndarray.INDArray theta, descent.Memory memory) {
                        throw new IllegalArgumentException("no vectors, please");
                    }
                }
                """);
        assertThat(new Commands(folder).race(ADAM))
                .anyMatch(line -> line.contains("no vectors, please"))
                .endsWith("  Nothing has raced. The lesson has pictures: press e.");
    }

    private void noteAMistake() throws IOException {
        Files.writeString(adam(), "wrong");
        Verdict wrong = Verdict.of(ADAM, Status.FAIL).explainedBy(new Diagnosis("It compounds.", "Now divide a copy."));
        State.of(folder).note(wrong, Map.of("Adam.java", Sha256.of("wrong".getBytes(UTF_8))), THEN);
    }

    @Test
    void repeatsHintsWithoutGivingANewOne() {
        assertThat(said("hint", "08", "--again")).contains("No hint was given");
        said("hint", "08");
        assertThat(said("hint", "08", "--again")).contains("hint 1 of 3").doesNotContain("hint 2");
        assertThat(said("hint", "08")).contains("hint 2 of 3");
    }

    @Test
    void listsHowTheExercisesStandNowWhateverWasFoundBefore() throws IOException {
        assertThat(said("list")).contains("0 of %d done".formatted(ALL)).containsPattern("08 Adam +not started");
        Files.writeString(adam(), "right");
        State.of(folder)
                .note(Verdict.of(ADAM, Status.PASS), Map.of("Adam.java", Sha256.of("right".getBytes(UTF_8))), THEN);
        assertThat(said("list")).contains("1 of %d done".formatted(ALL)).containsPattern("08 Adam +done +11-2\\d");
        Files.writeString(adam(), "class Adam { { throw new NotStarted(); } }");
        assertThat(said("list")).contains("0 of %d done".formatted(ALL)).containsPattern("08 Adam +not started +of 8");
    }

    @Test
    void listLooksAtWhatHasChangedSince() throws IOException {
        Files.writeString(adam(), "package descent.exercises; record Adam( {");
        assertThat(said("list")).containsPattern("08 Adam +does not compile");
        assertThat(err.toString()).contains("note: checks what has changed: 08 Adam");
    }

    @Test
    void resetForgetsTheVerdictAndTheHints() throws IOException {
        Files.writeString(adam(), "package descent.exercises; class Adam { public int start() { return 0; } }");
        State.of(folder).note(Verdict.of(ADAM, Status.PASS), Map.of(), THEN);
        said("hint", "08");
        assertThat(said("reset", "08")).contains("08 Adam is a stub again", "Your file is kept as");
        assertThat(adam()).content().contains("throw new NotStarted();");
        assertThat(said("list")).containsPattern("08 Adam +not started +of 8 +0 of 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hint            | Missing required parameter: 'NAME'
                    hint 99         | unknown exercise "99"
                    reset nonsense  | unknown exercise "nonsense": choose a number from 1 to
                    check Adm       | unknown exercise "Adm": did you mean Adam?
                    lesson nestrov  | unknown lesson "nestrov": did you mean Nesterov?
                    run minst       | unknown experiment "minst": did you mean mnist?
                    chekc 08        | there is no command "chekc": did you mean check?
                    check           | (mvn -q test-compile exec:java -Dexec.args="check --help" says more)
                    lesson 99       | unknown lesson "99": choose a number from 1 to
                    site            | Missing required option: '--out=DIR'
                    run regimes --with Nosuch | unknown optimizer "Nosuch": choose from
                    """)
    void aWrongCallEndsWithStatus2AndOneLineThatNamesTheProblem(String call, String problem) {
        assertRefused(problem, call.split(" "));
    }

    @Test
    void aFolderWithoutExercisesIsNoProject(@TempDir Path empty) {
        assertThat(execute("hint", "08", "--project", empty.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no folder exercises/");
    }

    private Path adam() {
        return folder.resolve(ADAM.file());
    }

    /** What a command prints about the project. */
    private String said(String... command) {
        out.getBuffer().setLength(0);
        String[] call = new String[command.length + 2];
        System.arraycopy(command, 0, call, 0, command.length);
        call[command.length] = "--project";
        call[command.length + 1] = folder.toString();
        assertThat(execute(call)).as(err.toString()).isZero();
        return out.toString();
    }
}
