package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.data.WavePacket;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeakTest {
    @Test
    void areNineFromLeftToRight() {
        assertThat(Peak.all()).extracting(Peak::number).containsExactly(-4, -3, -2, -1, 0, 1, 2, 3, 4);
    }

    /** cos 10x is ±1 at multiples of π/10, where the bell is exp(−x²). */
    @Test
    void alternateAndGetLowerToBothSides() {
        for (Peak peak : Peak.all()) {
            double sign = peak.number() % 2 == 0 ? 1 : -1;
            double x = peak.number() * Math.PI / 10;
            assertThat(peak.height()).isCloseTo(sign * Math.exp(-x * x), within(1e-12));
        }
    }

    @Test
    void leaveNothingOfAPerfectFitAndAllOfNone() {
        double[] perfect = Arrays.stream(Fits.X).map(WavePacket::at).toArray();
        for (Peak peak : Peak.all()) {
            assertThat(peak.left(perfect)).isZero();
            assertThat(peak.left(new double[Fits.X.length])).isEqualTo(1);
        }
    }

    /** Half the height everywhere leaves half the distance: a quarter of the square. */
    @Test
    void leaveAQuarterOfAFitOfHalfTheHeight() {
        double[] half = Arrays.stream(Fits.X).map(x -> WavePacket.at(x) / 2).toArray();
        assertThat(Peak.all()).allSatisfy(peak -> assertThat(peak.left(half)).isCloseTo(0.25, within(1e-12)));
    }

    /** Together they have almost all of the square; each weighs what exp(−2x²) at its middle says, to a few percent. */
    @Test
    void weighWhatTheyAddToTheSquare() {
        assertThat(Peak.all().stream().mapToDouble(Peak::weight).sum()).isBetween(0.98, 1.0);
        double middle = new Peak(0).weight();
        for (Peak peak : Peak.all()) {
            assertThat(peak.weight() / middle).isCloseTo(Math.exp(-2 * peak.x() * peak.x()), within(0.03));
        }
    }

    @Test
    void haveAHigherNeighbourAndATwin() {
        assertThat(new Peak(-3).inner()).isEqualTo(new Peak(-2));
        assertThat(new Peak(2).inner()).isEqualTo(new Peak(1));
        assertThat(new Peak(2).pair()).isEqualTo(List.of(new Peak(2), new Peak(-2)));
        assertThat(new Peak(0).pair()).isEqualTo(List.of(new Peak(0)));
    }
}
