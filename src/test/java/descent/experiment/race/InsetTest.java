package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.AnalyticFunction;
import descent.function.Entry;
import descent.function.Race;
import descent.function.Sphere;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsetTest {
    private static final AnalyticFunction SPHERE = new Sphere(2); // [-10, 10]²

    private static RaceResult race(double x, double y, double rate) {
        Race race = new Race(SPHERE, new double[] {x, y}, 20);
        return new RaceResult(
                race, race.run(List.of(Entry.given("GradientDescent", rate, new MadeUpRace.Plain(rate)))));
    }

    /** From (4, 2) straight to (0, 0): 0.2 and 0.1 of the whole, and a tenth of that on either side. */
    @Test
    void showsThePartInWhichTheLanesRunAndTheWholeInACorner() {
        ContourGround ground = Inset.ground(race(4, 2, 0.3), 11);
        assertThat(ground.inset()).isPresent();
        assertThat(ground.plane().get(0).low()).isCloseTo(-0.4, within(0.01));
        assertThat(ground.plane().get(0).high()).isCloseTo(4.4, within(0.01));
        assertThat(ground.plane().get(1).high() - ground.plane().get(1).low()).isCloseTo(2.4, within(0.01));
        assertThat(ground.whole().plane()).isEqualTo(SPHERE.domain());
    }

    /** The lane runs from the upper right to the lower left: the two other corners are empty. */
    @Test
    void takesACornerInWhichNoLaneRuns() {
        Rectangle2D place =
                Inset.ground(race(4, 2, 0.1), 11).inset().orElseThrow().place();
        assertThat(place.getCenterX() < 0.5).isNotEqualTo(place.getCenterY() < 0.5);
    }

    @Test
    void showsTheWholeWhereTheLanesFillIt() {
        assertThat(Inset.ground(race(9.5, 9.5, 0.95), 11).inset()).isEmpty();
    }

    /** Whatever diverges is out of sight soon, and must not keep the others small. */
    @Test
    void aLaneThatDivergesDoesNotCount() {
        assertThat(Inset.ground(race(0.5, 0.5, 1.5), 11).inset()).isPresent();
    }
}
