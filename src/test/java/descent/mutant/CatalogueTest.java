package descent.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import descent.kata.Exercise;
import descent.spec.SpecRun;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the catalogues are complete and can be used; that the specs tell right from wrong is for the audit to prove. */
final class CatalogueTest {
    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    static Stream<Exercise> exercises() {
        return Exercise.all().stream();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void hasEnoughMistakesForEachExercise(Exercise exercise) {
        boolean isRule = !SpecRun.settings(exercise.name()).isEmpty();
        assertThat(Mutants.of(exercise.name())).hasSizeGreaterThanOrEqualTo(isRule ? 8 : 4);
        assertThat(LegalRewritings.of(exercise.name())).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void givesEachMistakeANameOfItsOwnAndAHint(Exercise exercise) {
        assertThat(Mutants.of(exercise.name())).extracting(Mutant::name).doesNotHaveDuplicates();
        assertThat(LegalRewritings.of(exercise.name()))
                .extracting(Rewriting::name)
                .doesNotHaveDuplicates();
        assertThat(Mutants.of(exercise.name()))
                .extracting(Mutant::hint)
                .allMatch(hint -> hint.matches("(?s)\\S.{15,130}[.]"));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void makesEveryEntry(Exercise exercise) {
        assertThat(Mutants.of(exercise.name()))
                .allSatisfy(mutant -> assertThat(SpecRun.misfit(exercise, mutant.subject()))
                        .as(mutant.name())
                        .isEmpty());
        assertThat(LegalRewritings.of(exercise.name()))
                .allSatisfy(rewriting -> assertThat(SpecRun.misfit(exercise, rewriting.subject()))
                        .as(rewriting.name())
                        .isEmpty());
    }
}
