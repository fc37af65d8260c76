package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;

import descent.function.Entry;
import descent.function.Point;
import descent.function.Sphere;
import descent.function.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static final Ground GROUND = new ContourGround(Landscape.of(new Sphere(2), 5)); // [-10, 10]²

    private static Trajectory through(double[]... places) {
        List<Point> points = IntStream.range(0, places.length)
                .mapToObj(i -> new Point(i, places[i], 0, 0, i))
                .toList();
        return new Trajectory(Entry.given("lane", 0.1, new MadeUpRace.Plain(0.1)), points);
    }

    @Test
    void hasOnePointForEachStep() {
        Trail trail = Trail.straight(through(new double[] {1, 2}, new double[] {3, 4}), GROUND);
        assertThat(trail.x()).containsExactly(1, 3);
        assertThat(trail.y()).containsExactly(2, 4);
        assertThat(trail.ends()).containsExactly(1, 2);
    }

    @Test
    void whatIsFarOutOrNotFiniteIsAGap() {
        Trail trail = Trail.straight(
                through(new double[] {1, 2}, new double[] {1e9, 0}, new double[] {Double.NaN, 0}), GROUND);
        assertThat(trail.x()).containsExactly(1, Double.NaN, Double.NaN);
        assertThat(trail.y()).containsExactly(2, Double.NaN, Double.NaN);
    }

    /** The picture is 20 wide and a piece at most a sixtieth of it, so a step of 1 becomes 3 pieces, one of 0.1 stays. */
    @Test
    void longStepsAreCutIntoPiecesThatLieOnTheSameLine() {
        Trail cut = Trail.straight(through(new double[] {0, 0}, new double[] {1, 0.5}, new double[] {1.1, 0.5}), GROUND)
                .cut(GROUND.plane());
        assertThat(cut.ends()).containsExactly(1, 4, 5);
        assertThat(Arrays.stream(cut.x()).map(x -> Math.round(x * 3)).toArray()).containsExactly(0, 1, 2, 3, 3);
        assertThat(IntStream.range(0, 4)).allMatch(i -> cut.y()[i] == cut.x()[i] / 2);
        assertThat(cut.x()[3]).isEqualTo(1);
    }

    @Test
    void aStepIntoAGapIsNotCut() {
        Trail cut = Trail.straight(through(new double[] {0, 0}, new double[] {Double.NaN, 0}), GROUND)
                .cut(GROUND.plane());
        assertThat(cut.ends()).containsExactly(1, 2);
    }
}
