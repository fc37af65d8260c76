package descent.kata.hint;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Exercise;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HintsTest {
    private static final List<Exercise> EXERCISES = Exercise.ALL;

    @ParameterizedTest
    @FieldSource("EXERCISES")
    void givesThreeForEachExercise(Exercise exercise) {
        assertThat(Hints.of(exercise))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(hint -> assertThat(hint).isNotBlank().doesNotContain("\n", "##"));
    }

    @ParameterizedTest
    @FieldSource("EXERCISES")
    void aHintIsNotTheNextExercises(Exercise exercise) {
        assertThat(Exercise.ALL)
                .filteredOn(other -> other != exercise)
                .allSatisfy(other -> assertThat(Hints.of(other)).doesNotContainAnyElementsOf(Hints.of(exercise)));
    }
}
