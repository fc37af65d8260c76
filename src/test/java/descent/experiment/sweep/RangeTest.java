package descent.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
    /** Each decade has a third of a logarithmic range of three, so that half of it ends at the square root of its ends. */
    @Test
    void aLogarithmicRangeIsUniformInItsLogarithm() {
        Range range = Range.parse("learningRate=0.001..1:log");
        assertThat(range.at(0)).isEqualTo(0.001);
        assertThat(range.at(1 / 3.0)).isEqualTo(0.01);
        assertThat(range.at(0.5)).isEqualTo(0.03162);
        assertThat(range.at(2 / 3.0)).isEqualTo(0.1);
        assertThat(Range.parse("label=0..10").at(0.25)).isEqualTo(2.5);
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
}
