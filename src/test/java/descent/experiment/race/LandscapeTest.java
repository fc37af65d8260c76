package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;

import descent.function.Saddle;
import descent.function.SineCosineOfSquares;
import descent.function.Sphere;
import org.junit.jupiter.api.Test;

class LandscapeTest {
    /** x² + y² over [−10, 10]² at 5 × 5 points: columns and rows −10, −5, 0, 5, 10. */
    @Test
    void samplesAFunctionByRowAndColumn() {
        Landscape landscape = Landscape.of(new Saddle(), 5);
        assertThat(landscape.x()).containsExactly(-10, -5, 0, 5, 10);
        assertThat(landscape.heights()[0][2]).as("x 0, y −10").isEqualTo(-10);
        assertThat(landscape.heights()[2][0]).as("x −10, y 0").isEqualTo(10);
        assertThat(landscape.range().low()).isEqualTo(-10);
        assertThat(landscape.range().high()).isEqualTo(10);
    }

    @Test
    void bandsDivideTheRangeEvenly() {
        Landscape landscape = Landscape.of(new Saddle(), 5); // from −10 to 10
        assertThat(landscape.band(-10, 4)).isZero();
        assertThat(landscape.band(-4.9, 4)).isEqualTo(1);
        assertThat(landscape.band(9.9, 4)).isEqualTo(3);
        assertThat(landscape.band(10, 4)).as("the upper end").isEqualTo(3);
        assertThat(landscape.band(11, 4)).as("beyond it").isEqualTo(3);
        assertThat(landscape.band(-11, 4)).isZero();
    }

    @Test
    void whatChangesFromPointToPointIsTooBusyForLines() {
        assertThat(Landscape.of(new Sphere(2), 81).busy(ContourPlot.BANDS)).isFalse();
        assertThat(Landscape.of(new SineCosineOfSquares(), 81).busy(ContourPlot.BANDS))
                .isTrue();
    }
}
