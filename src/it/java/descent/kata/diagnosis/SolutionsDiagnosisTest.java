package descent.kata.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.Subjects;
import org.junit.jupiter.api.Test;

class SolutionsDiagnosisTest {
    @Test
    void findsNoMistakeInAnySolution() {
        Diagnostician diagnostician = Diagnostician.find().orElseThrow();
        assertThat(Exercise.ALL)
                .allSatisfy(exercise -> assertThat(diagnostician.diagnose(exercise, Subjects.in(Rules.SOLUTIONS)))
                        .as(exercise.name())
                        .isEmpty());
    }
}
