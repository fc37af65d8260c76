package descent.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.experiment.sweep.MadeUpSweep.Around;
import descent.experiment.sweep.MadeUpSweep.Plain;
import descent.rule.Tunable;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RangesTest {
    private final Tunable rule = new Tunable(new Around(new Plain(0.1, 0), 5));

    @Property(tries = 200)
    void everyValueIsInItsRangeAndCanBeTyped(@ForAll long seed) {
        Ranges ranges = ranges(10, seed, "inner.learningRate=1e-5..1:log", "inner.label=-2..0.12345");
        for (Candidate candidate : ranges.candidates(rule)) {
            assertThat(candidate.values().get("inner.learningRate")).isBetween(1e-5, 1.0);
            assertThat(candidate.values().get("inner.label")).isBetween(-2.0, 0.12345);
            assertThat(candidate.words().replaceAll("[^0-9 ]", "")).hasSizeLessThan(20);
        }
    }

    @Property(tries = 200)
    void drawingMoreBeginsWithTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int fewer) {
        List<Candidate> all = ranges(20, seed, "inner.label=0..1").candidates(rule);
        assertThat(ranges(fewer, seed, "inner.label=0..1").candidates(rule)).isEqualTo(all.subList(0, fewer));
        assertThat(all).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void aWholeHyperparameterGetsWholeNumbers(@ForAll long seed) {
        assertThat(ranges(5, seed, "k=1..100:log").candidates(rule))
                .allSatisfy(
                        candidate -> assertThat(candidate.values().get("k") % 1).isZero());
    }

    @Example
    void refusesMoreSettingsThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranges(5, 0, "k=1..3").candidates(rule))
                .withMessageContaining("the ranges hold 3 different settings, not 5");
    }

    @Example
    void whetherAnEndIsRefusedDoesNotHangOnTheSeed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranges(1, 0, "inner.learningRate=0..1").candidates(rule))
                .withMessage("learningRate (0.0) must be positive");
    }

    @Example
    void refusesTwoRangesOfOneNameNoRangeAndNoSetting() {
        assertThatIllegalArgumentException().isThrownBy(() -> ranges(2, 0, "k=1..3", "k=1..2"));
        assertThatIllegalArgumentException().isThrownBy(() -> ranges(2, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranges(0, 0, "k=1..3"))
                .withMessage("the number of settings (0) must be at least 1");
        assertThatIllegalArgumentException().isThrownBy(() -> ranges(1_000_000, 0, "k=1..3"));
    }

    private static Ranges ranges(int count, long seed, String... texts) {
        return new Ranges(List.of(texts).stream().map(Range::parse).toList(), count, seed);
    }
}
