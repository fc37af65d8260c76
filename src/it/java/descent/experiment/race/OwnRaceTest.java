package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Rules;
import descent.function.LongValley;
import descent.function.Race;
import descent.function.Trajectory;
import descent.rule.RuleExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnRaceTest {
    private static final Rules OWN = new Rules("descent.experiment.own");
    private static final Race RACE = Race.on(new LongValley(), 30);

    private final List<String> notes = new ArrayList<>();

    @Test
    void runsAStudentsRuleAtTheRateThatTheReferenceFound() {
        List<Trajectory> runs =
                race(Optional.of(Rules.SOLUTIONS), "Momentum").tuned(RACE).runs();
        assertThat(runs).extracting(run -> run.entry().name()).containsExactly("Momentum", "Momentum (mine)");
        assertThat(runs.get(1).entry().learningRate())
                .isEqualTo(runs.get(0).entry().learningRate());
        assertThat(runs.get(1).last().theta())
                .containsExactly(runs.get(0).last().theta());
    }

    @Test
    void searchesARateForAStudentsRuleWithoutReference() {
        List<Trajectory> runs = race(Optional.empty(), "Momentum").tuned(RACE).runs();
        assertThat(runs)
                .singleElement()
                .satisfies(run -> assertThat(run.entry().trials()).isPositive());
    }

    @Test
    void aRuleThatThrowsEndsAndSaysSoOnce() {
        List<Trajectory> runs =
                race(Optional.empty(), "Momentum, Adagrad, Adam").at(0.1, RACE).runs();
        assertThat(runs).extracting(run -> run.entry().name()).containsExactly("Momentum (mine)", "Adagrad (mine)");
        assertThat(runs).extracting(Trajectory::diverged).containsExactly(false, true);
        assertThat(notes)
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("left out: Adam"))
                .anySatisfy(note -> assertThat(note).contains("Adagrad (mine) ends in step 3"));
    }

    @Test
    void refusesARaceThatNoneOfAStudentsRulesCanStart() {
        assertThatThrownBy(() -> race(Optional.of(Rules.SOLUTIONS), "RmsProp, Adam"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RmsProp (mine) ends in start: it threw")
                .hasMessageContaining("no vectors, please");
        assertThat(race(Optional.empty(), "RmsProp, Momentum").pairs()).hasSize(2);
    }

    private OwnRace race(Optional<Rules> reference, String only) {
        return OwnRace.of(OWN, reference, RuleExpression.list(only), notes::add);
    }
}
