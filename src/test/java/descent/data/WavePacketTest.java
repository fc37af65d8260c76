package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class WavePacketTest {
    private static final int COUNT = 10_000;

    @Test
    void isAColumnOfXAndAColumnOfYToLearnFromAndToBeJudgedOn() {
        Data data = WavePacket.draw(COUNT, 0);
        for (Samples samples : new Samples[] {data.train(), data.test()}) {
            assertThat(samples.count()).isEqualTo(COUNT);
            assertThat(samples.inputs().shape()).containsExactly(COUNT, 1);
            assertThat(samples.targets().shape()).containsExactly(COUNT, 1);
            assertThat(samples.inputs().dataType()).isEqualTo(DataType.FLOAT);
            assertThat(samples.targets().dataType()).isEqualTo(DataType.FLOAT);
        }
    }

    /** The mean of uniform numbers in [−3, 3) is 0, with deviation √3/√n = 0.0173; a third of them is in each third. */
    @Test
    void xIsUniformFromMinus3To3() {
        double[] x = x(WavePacket.draw(COUNT, 0));
        assertThat(Arrays.stream(x).boxed()).allMatch(value -> -3 <= value && value <= 3);
        assertThat(Arrays.stream(x).average().orElseThrow()).isCloseTo(0, within(6 * 0.0173));
        assertThat(Arrays.stream(x).filter(value -> value < -1).count() / (double) COUNT)
                .isCloseTo(1.0 / 3, within(6 * Math.sqrt(2.0 / 9 / COUNT)));
    }

    /** ε has mean 0 and variance 1: over n samples, of deviation 1/√n and √(2/n). */
    @Test
    void yIsTheCurveWithStandardNormalNoise() {
        Data data = WavePacket.draw(COUNT, 0);
        double[] x = x(data);
        double[] y = data.train().targets().ravel().toDoubleVector();
        double[] noise = new double[COUNT];
        Arrays.setAll(noise, i -> (y[i] - Math.exp(-x[i] * x[i]) * Math.cos(10 * x[i])) / 0.03);
        assertThat(Arrays.stream(noise).average().orElseThrow()).isCloseTo(0, within(6 / Math.sqrt(COUNT)));
        assertThat(Arrays.stream(noise).map(e -> e * e).average().orElseThrow())
                .isCloseTo(1, within(6 * Math.sqrt(2.0 / COUNT)));
    }

    @Test
    void theSameSeedGivesTheSameSamplesAndAnotherSeedOthers() {
        Data one = WavePacket.draw(100, 5);
        Data same = WavePacket.draw(100, 5);
        Data other = WavePacket.draw(100, 6);
        assertThat(x(same)).containsExactly(x(one));
        assertThat(same.sha256()).isEqualTo(one.sha256()).hasSize(64);
        assertThat(x(other)).isNotEqualTo(x(one));
        assertThat(other.sha256()).isNotEqualTo(one.sha256());
    }

    @Test
    void judgesOnOtherSamplesThanItTeaches() {
        Data data = WavePacket.draw(100, 0);
        assertThat(data.test().inputs().ravel().toDoubleVector()).isNotEqualTo(x(data));
    }

    @Test
    void refusesToDrawNothing() {
        assertThatThrownBy(() -> WavePacket.draw(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count (0) must be at least 1");
    }

    private static double[] x(Data data) {
        return data.train().inputs().ravel().toDoubleVector();
    }
}
