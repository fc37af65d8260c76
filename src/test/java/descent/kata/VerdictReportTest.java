package descent.kata;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Verdict.Status;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictReportTest {
    private static final Exercise ADAM = Exercise.find("08").orElseThrow();
    private static final Exercise MOMENTUM = Exercise.find("momentum").orElseThrow();

    @Test
    void endsWithTheProgressAndNamesWhatIsRed() {
        List<Verdict> verdicts = List.of(verdict(ADAM, Status.PASS), verdict(MOMENTUM, Status.TIMEOUT));
        assertThat(VerdictReport.progress(verdicts)).isEqualTo("1 of 2 done, 1 red: 04 Momentum");
    }

    @Test
    void saysHowManyMoreAreRedAndHowToSeeTheNext() {
        List<Verdict> verdicts = List.of(verdict(MOMENTUM, Status.FAIL), verdict(ADAM, Status.TIMEOUT));
        assertThat(VerdictReport.summary(verdicts, "check %s"))
                .containsExactly("0 of 2 done, 2 red: 04 Momentum, 08 Adam", "1 more is red. The next:  check 08");
    }

    @Test
    void saysInTenLinesWhatToWriteNext() {
        List<String> lines = VerdictReport.of(verdict(ADAM, Status.NOT_STARTED));
        assertThat(lines).hasSizeLessThanOrEqualTo(8);
        assertThat(String.join("\n", lines)).contains(ADAM.formula(), ADAM.file(), "-Dexercise=08");
    }

    @Test
    void keepsAFailureWithinTwentyFiveLinesOfEightyColumns() {
        Failure failure =
                new Failure("follow a rule ".repeat(8), "η = 0.1, ".repeat(20), List.of("wrong ".repeat(30), "b", "c"));
        List<String> lines = VerdictReport.of(new Verdict(ADAM, Status.FAIL, 30, Collections.nCopies(20, failure)));
        assertThat(lines).hasSizeLessThanOrEqualTo(25).allMatch(line -> line.length() <= 80);
    }

    @Test
    void listsNoConsequencesOfTheFirstFailure() {
        Failure first = new Failure(Group.DEFINITION, "follow the formula", "η = 1", List.of("wrong"));
        Failure consequence = new Failure(Group.LIMITS, "be symmetric", "η = 1", List.of("wrong"));
        Failure other = new Failure(
                Group.CONTRACT, "share nothing", "η = 1", List.of("wrong"), Optional.empty(), Optional.empty(), true);
        Failure thrown = new Failure(
                Group.CONTRACT, "be saved", "η = 1", List.of("it threw X"), Optional.empty(), Optional.empty(), true);
        assertThat(also(first, consequence, other)).contains("Also broken: it must share nothing.");
        assertThat(also(first, consequence)).doesNotContain("Also broken");
        assertThat(also(first, thrown)).doesNotContain("Also broken");
        assertThat(also(other, other)).doesNotContain("Also broken");
    }

    @Test
    void showsTheCaseStepByStepWithinAScreen() {
        List<TraceTable.Row> rows = Collections.nCopies(
                8, new TraceTable.Row(1, List.of(new TraceTable.Cell("1", "2", TraceTable.Mark.FIRST_WRONG))));
        Failure failure = new Failure(
                Group.DEFINITION,
                "follow the formula",
                "η = 1",
                List.of("after step 1, θ should be 2", "but is 1"),
                Optional.of(new TraceTable("η = 1", List.of("θ"), rows)),
                Optional.empty(),
                false);
        Verdict verdict = new Verdict(ADAM, Status.FAIL, 2, List.of(failure))
                .explainedBy(new Diagnosis("words ".repeat(20), "hint ".repeat(20)));
        assertThat(VerdictReport.of(verdict)).hasSizeLessThanOrEqualTo(24).anyMatch(line -> line.contains("[1 | 2]"));
    }

    private static String also(Failure... failures) {
        return String.join("\n", VerdictReport.of(new Verdict(ADAM, Status.FAIL, 9, List.of(failures))));
    }

    @Test
    void looksAtRedExercisesBeforeThoseThatAreNotStarted() {
        List<Verdict> verdicts = List.of(verdict(MOMENTUM, Status.NOT_STARTED), verdict(ADAM, Status.TIMEOUT));
        assertThat(Kata.toLookAt(verdicts)).containsExactly(verdicts.get(1));
        assertThat(Kata.toLookAt(verdicts.subList(0, 1))).containsExactly(verdicts.get(0));
    }

    private static Verdict verdict(Exercise exercise, Status status) {
        return new Verdict(exercise, status, 0, List.of());
    }
}
