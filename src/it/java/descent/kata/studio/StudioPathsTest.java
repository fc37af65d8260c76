package descent.kata.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.OracleBook;
import descent.trial.Implementation;
import descent.trial.Surface;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudioPathsTest {
    private static final StudioPaths PATHS = new StudioPaths(OracleBook.load());
    private static final int STEPS = 100;

    static Stream<Exercise> rules() {
        return Exercise.all().stream()
                .filter(exercise -> !PATHS.oracles().dials(exercise).isEmpty());
    }

    /** On a function that is no sum, too: there a rule that looks ahead is asked with all its parameters together. */
    @ParameterizedTest
    @MethodSource("rules")
    void theReferenceIsDrawnOnTheOracle(Exercise exercise) {
        for (Surface surface : new Surface[] {Surface.VALLEY, Surface.BEALE}) {
            StudioPaths.Setting setting = new StudioPaths.Setting(
                    exercise.id(), surface.name(), PATHS.recommended(exercise, surface.name()), surface.start(), STEPS);
            Curve reference =
                    StudioPaths.curve(setting, PATHS.trial(exercise, setting).run(Implementation.of(Rules.SOLUTIONS)));
            assertThat(reference.why()).isEmpty();
            Curve oracle = PATHS.oracle(exercise, setting);
            assertThat(reference.state().keySet()).isEqualTo(oracle.state().keySet());
            for (int i = 0; i < 2; i++) {
                for (int t = 0; t <= STEPS; t++) {
                    assertThat(reference.theta()[i][t])
                            .as("%s, step %d", surface, t)
                            .isCloseTo(oracle.theta()[i][t], within(1e-9));
                }
            }
        }
    }

    static Stream<Exercise> aboutSchedules() {
        return Exercise.all().stream()
                .filter(exercise -> !PATHS.oracles().schedules(exercise).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("aboutSchedules")
    void theReferencesFactorsAreDrawnOnThoseOfTheOracle(Exercise exercise) {
        for (String schedule : PATHS.oracles().schedules(exercise).keySet()) {
            StudioPaths.Setting setting = new StudioPaths.Setting(
                    exercise.id(), schedule, PATHS.recommended(exercise, schedule), new double[0], STEPS);
            Curve reference =
                    StudioPaths.curve(setting, PATHS.trial(exercise, setting).run(Implementation.of(Rules.SOLUTIONS)));
            assertThat(reference.why()).isEmpty();
            assertThat(reference.values())
                    .as(schedule)
                    .hasSize(STEPS + 1)
                    .containsExactly(PATHS.oracle(exercise, setting).values(), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(Surface.class)
    void everyStartIsInView(Surface surface) {
        double[] box = surface.box();
        assertThat(surface.start()[0]).isBetween(box[0], box[1]);
        assertThat(surface.start()[1]).isBetween(box[2], box[3]);
    }
}
