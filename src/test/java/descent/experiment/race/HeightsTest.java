package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.Beale;
import descent.function.Saddle;
import descent.function.Sphere;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HeightsTest {
    @Test
    void aFewValuesThatDwarfTheOthersMakeAPictureLogarithmic() {
        double[] values = DoubleStream.concat(
                        DoubleStream.iterate(0.01, x -> x + 0.01).limit(999), DoubleStream.of(1e5))
                .toArray();
        assertThat(Heights.suiting(new Beale(), values)).isInstanceOf(Heights.Logarithmic.class);
        assertThat(Heights.suiting(new Sphere(2), new double[] {0, 1, 2, 3, 4})).isInstanceOf(Heights.Plain.class);
    }

    @Test
    void aFunctionWithoutALeastValueIsShownAsItIs() {
        assertThat(Heights.suiting(new Saddle(), new double[] {-1, 0, 0, 0, 1e9}))
                .isInstanceOf(Heights.Plain.class);
    }

    /** With the least value 2 and the offset 0.1: 2 is at log₁₀ 0.1, 2.9 at log₁₀ 1, 101.9 at log₁₀ 100. */
    @Test
    void logarithmicHeightsAreDecadesAboveTheLeastValue() {
        Heights heights = new Heights.Logarithmic(2, 0.1);
        assertThat(heights.of(2)).isCloseTo(-1, within(1e-12));
        assertThat(heights.of(2.9)).isCloseTo(0, within(1e-12));
        assertThat(heights.of(101.9)).isCloseTo(2, within(1e-12));
        assertThat(heights.of(1.9)).as("rounding below the least value").isCloseTo(-1, within(1e-12));
    }
}
