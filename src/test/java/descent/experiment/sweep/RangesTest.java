package descent.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.experiment.sweep.MadeUpSweep.Around;
import descent.experiment.sweep.MadeUpSweep.Plain;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Each decade has a third of a logarithmic range of three, so that half of it ends at the square root of its ends. */
    @Example
    void aLogarithmicRangeIsUniformInItsLogarithm() {
        Range range = Range.parse("learningRate=0.001..1:log");
        assertThat(range.at(0)).isEqualTo(0.001);
        assertThat(range.at(1 / 3.0)).isEqualTo(0.01);
        assertThat(range.at(0.5)).isEqualTo(0.03162);
        assertThat(range.at(2 / 3.0)).isEqualTo(0.1);
        assertThat(Range.parse("label=0..10").at(0.25)).isEqualTo(2.5);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    k=1            | k is not given as a range
                    k=1..2..3      | k is not given as a range
                    k=1..2:log:log | k is not given as a range
                    k=1..          | k has the value "", which is not a finite number
                    k=2..1         | k from 2.0 to 1.0 is no range
                    k=1..1         | k from 1.0 to 1.0 is no range
                    k=0..1:log     | k from 0.0 has no logarithm
                    k=1..2:lag     | k has the scale "lag", which is neither log nor linear
                    k=             | is not a hyperparameter with values
                    """)
    void refusesWhatIsNoRange(String text, String problem) {
        assertThatIllegalArgumentException().isThrownBy(() -> Range.parse(text)).withMessageContaining(problem);
    }

    private static Ranges ranges(int count, long seed, String... texts) {
        return new Ranges(List.of(texts).stream().map(Range::parse).toList(), count, seed);
    }
}
