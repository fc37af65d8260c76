package descent.kata;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Verdict.Status;
import java.util.Collections;
import java.util.List;
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
    void looksAtRedExercisesBeforeThoseThatAreNotStarted() {
        List<Verdict> verdicts = List.of(verdict(MOMENTUM, Status.NOT_STARTED), verdict(ADAM, Status.TIMEOUT));
        assertThat(Kata.toLookAt(verdicts)).containsExactly(verdicts.get(1));
        assertThat(Kata.toLookAt(verdicts.subList(0, 1))).containsExactly(verdicts.get(0));
    }

    private static Verdict verdict(Exercise exercise, Status status) {
        return new Verdict(exercise, status, 0, List.of());
    }
}
