package descent.experiment.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceTest {
    private static final double[] ZEROS = {0, 0, 0};

    /** d̄ = 2, s = 1, n = 3; t(2, 0.975) = 4.3027 in every table, so the half width is 4.3027/√3. */
    @Test
    void theIntervalIsStudentsOfTheDifferencesSeedBySeed() {
        Difference difference = Difference.of(new double[] {1, 2, 3}, ZEROS, 1);
        assertThat(difference.mean()).isEqualTo(2);
        assertThat(difference.half().orElseThrow()).isCloseTo(4.3027 / Math.sqrt(3), within(1e-4));
        assertThat(difference.isSeen()).isFalse();
    }

    /** The seeds differ by 10 and more, the rules by 0.1 on each: what all share is no noise. */
    @Test
    void whatASeedDoesToBothRulesCancels() {
        Difference difference = Difference.of(new double[] {10.1, 20.11, 30.09}, new double[] {10, 20, 30}, 1);
        assertThat(difference.mean()).isCloseTo(0.1, within(1e-12));
        assertThat(difference.isSeen()).isTrue();
    }

    /** With two looks each interval has 97.5 %: t(2, 0.9875) = 6.2053. */
    @Test
    void theMoreDifferencesAreLookedAtTheWiderIsEachInterval() {
        double half = Difference.of(new double[] {1, 2, 3}, ZEROS, 2).half().orElseThrow();
        assertThat(half).isCloseTo(6.2053 / Math.sqrt(3), within(1e-4));
    }

    /** t(1, 0.975) is 12.7, and with the looks of a whole contest over 1,000: wider than anything that was measured. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fewerThanThreeSeedsHaveNoInterval(int seeds) {
        Difference difference =
                Difference.of(IntStream.range(0, seeds).asDoubleStream().toArray(), new double[seeds], 1);
        assertThat(difference.half()).isEmpty();
        assertThat(difference.isSeen()).isFalse();
    }
}
