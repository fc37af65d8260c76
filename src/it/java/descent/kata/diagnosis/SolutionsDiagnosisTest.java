package descent.kata.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.kata.Exercise;
import descent.trial.Implementation;
import org.junit.jupiter.api.Test;

class SolutionsDiagnosisTest {
    @Test
    void findsNoMistakeInAnySolution() {
        Diagnostician diagnostician = Diagnostician.find().orElseThrow();
        assertThat(Exercise.all())
                .allSatisfy(exercise -> assertThat(
                                diagnostician.diagnose(exercise, Work.unseen(Implementation.of(Rules.SOLUTIONS))))
                        .as(exercise.name())
                        .isEmpty());
    }
}
