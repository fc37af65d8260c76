package descent.audit;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Exercise;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {
    @Test
    void holdsManyAttemptsWithOneMistakeAndWithTwo() {
        List<Attempt> all = Exercise.all().stream()
                .flatMap(exercise -> Attempt.at(exercise.name()).stream())
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(350);
        assertThat(all.stream().filter(attempt -> attempt.mistakes() == 2)).hasSizeGreaterThanOrEqualTo(70);
        assertThat(all.stream().map(Attempt::exercise).distinct()).hasSizeGreaterThanOrEqualTo(30);
    }

    /** All of them would take minutes: {@code audit --diagnosis} does. */
    @Test
    void noDiagnosisOfAnAttemptAtMomentumOrRangerIsFalse() {
        StringWriter said = new StringWriter();
        List<Exercise> some = List.of(
                Exercise.find("Momentum").orElseThrow(), Exercise.find("Ranger").orElseThrow());
        assertThat(new Corpus(new PrintWriter(said)).hold(some))
                .as(said.toString())
                .isTrue();
        assertThat(said.toString()).contains("04 Momentum").contains("one mistake");
    }
}
