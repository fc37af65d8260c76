package descent.kata.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Rules;
import descent.kata.Dial;
import descent.kata.Exercise;
import descent.kata.OracleBook;
import descent.trial.Implementation;
import descent.trial.InitialTheta;
import descent.trial.LandscapeSlopes;
import descent.trial.RuleTrial;
import descent.trial.Surface;
import descent.trial.TrustedRule;
import java.util.List;
import java.util.stream.IntStream;
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

    /** RAdam's first steps are momentum's, which on Rosenbrock's function allows no rate with which it then gets on. */
    @ParameterizedTest
    @MethodSource("rules")
    void whatTheStudioBeginsWithIsAPathToLookAt(Exercise exercise) {
        for (Surface surface : Surface.values()) {
            List<double[]> path = path(exercise, surface);
            assertThat(path)
                    .as("%s: how far it gets, as a share of the picture", surface)
                    .anySatisfy(point -> assertThat(share(surface, path.get(0), point))
                            .isGreaterThan(surface == Surface.VALLEY ? 0.3 : 0.07));
        }
        List<double[]> first = path(exercise, Surface.VALLEY);
        for (int t = 1; t < first.size(); t++) {
            assertThat(share(Surface.VALLEY, first.get(t - 1), first.get(t)))
                    .as("step %d, as a share of the picture", t)
                    .isLessThan(0.25);
        }
    }

    static Stream<Exercise> wrappers() {
        return rules().filter(exercise -> PATHS.oracles().dials(exercise).get(0).scale() == Dial.Scale.CHOICE);
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    void aWrapperIsSeenToLeaveTheWayOfWhatItWraps(Exercise exercise) {
        double[] values = PATHS.recommended(exercise, Surface.VALLEY.name());
        List<double[]> alone = RuleTrial.of(
                        TrustedRule.values()[(int) values[0]],
                        InitialTheta.of(Surface.VALLEY.start()),
                        new LandscapeSlopes(List.of(Surface.VALLEY), STEPS))
                .run(Implementation.of(Rules.SOLUTIONS))
                .theta();
        List<double[]> path = path(exercise, Surface.VALLEY);
        assertThat(IntStream.rangeClosed(0, STEPS).mapToDouble(t -> share(Surface.VALLEY, alone.get(t), path.get(t))))
                .anyMatch(share -> share > 0.02);
    }

    private static List<double[]> path(Exercise exercise, Surface surface) {
        double[] values = PATHS.recommended(exercise, surface.name());
        Curve curve = PATHS.oracle(
                exercise, new StudioPaths.Setting(exercise.id(), surface.name(), values, surface.start(), 2 * STEPS));
        return IntStream.range(0, curve.values().length)
                .mapToObj(t -> new double[] {curve.theta()[0][t], curve.theta()[1][t]})
                .toList();
    }

    private static double share(Surface surface, double[] from, double... to) {
        double[] box = surface.box();
        return Math.hypot((to[0] - from[0]) / (box[1] - box[0]), (to[1] - from[1]) / (box[3] - box[2]));
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
