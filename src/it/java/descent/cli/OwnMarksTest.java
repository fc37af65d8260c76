package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Optimizer;
import descent.Rules;
import descent.kata.Verdict.Status;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnMarksTest {
    private static final Optimizer ADAM = Rules.SOLUTIONS.optimizer("Adam", 0.1, 0.9, 0.999, 1e-8);
    private static final Map<String, Status> KNOWN =
            Map.of("Adam", Status.FAIL, "Momentum", Status.PASS, "Lookahead", Status.PASS);
    private static final OwnMarks MARKS =
            new OwnMarks("descent.solutions", exercise -> Optional.ofNullable(KNOWN.get(exercise.name())));

    @Test
    void marksARedRuleAndWhatIsAroundOne() {
        Optimizer around = Rules.SOLUTIONS.optimizer("Lookahead", ADAM, 5, 0.5);
        assertThat(MARKS.of(Map.of("Adam (mine)", ADAM, "Lookahead(Adam) (mine)", around)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Adam (mine)", OwnMarks.RED, "Lookahead(Adam) (mine)", OwnMarks.RED));
    }

    @Test
    void saysThatNobodyHasCheckedARule() {
        Optimizer nesterov = Rules.SOLUTIONS.optimizer("Nesterov", 0.1, 0.9);
        assertThat(MARKS.of(Map.of("Nesterov (mine)", nesterov)))
                .isEqualTo(Map.of("Nesterov (mine)", OwnMarks.UNKNOWN));
    }

    @Test
    void marksNeitherRightRulesNorTheReference() {
        Optimizer momentum = Rules.SOLUTIONS.optimizer("Momentum", 0.1, 0.9);
        assertThat(MARKS.of(Map.of("Momentum (mine)", momentum, "Adam", ADAM))).isEmpty();
    }
}
