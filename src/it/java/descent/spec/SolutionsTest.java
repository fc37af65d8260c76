package descent.spec;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.trial.Implementation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each solution against its spec, one test each, so that PIT knows which to run for a mutated line. */
class SolutionsTest {
    /** All of them, or the one of -Dexercise: what each covers takes PIT minutes to see. */
    static List<Exercise> exercises() {
        String only = System.getProperty("exercise", "*");
        return Exercise.all().stream()
                .filter(exercise -> only.equals("*") || exercise.name().equals(only))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void holdsItsSpec(Exercise exercise) {
        Verdict verdict = SpecRun.briefly(exercise, Implementation.of(Rules.SOLUTIONS), 0);
        assertThat(verdict.status()).as(verdict.failures().toString()).isEqualTo(Status.PASS);
    }
}
