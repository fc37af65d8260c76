package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"1,epoch,1 epoch", "2,epoch,2 epochs", "1,batch,1 batch", "1250,batch,'1,250 batches'"})
    void oneThingIsNotMany(long count, String thing, String expected) {
        assertThat(Numbers.many(count, thing)).isEqualTo(expected);
    }

    @Test
    void writesSettingsAsOneWouldTypeThem() {
        assertThat(Numbers.setting(0.1)).isEqualTo("0.1");
        assertThat(Numbers.setting(1e-8)).isEqualTo("1e-8");
        assertThat(Numbers.setting(9.0)).isEqualTo("9");
        assertThat(Numbers.setting(5)).isEqualTo("5");
        assertThat(Numbers.setting("Exponential[factor=1.0]")).isEqualTo("Exponential[factor=1.0]");
    }

    @Test
    void keepsLossesShortHoweverLargeTheyAre() {
        assertThat(Numbers.loss(0.14234)).isEqualTo("0.1423");
        assertThat(Numbers.loss(90_210)).isEqualTo("9.02e+04");
        assertThat(Numbers.loss(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void marksAxesWithoutNeedlessZeros() {
        assertThat(Numbers.tick(0.08)).isEqualTo("0.08");
        assertThat(Numbers.tick(3000)).isEqualTo("3,000");
        assertThat(Numbers.tick(1e-8)).isEqualTo("1e-8");
        assertThat(Numbers.tick(0)).isEqualTo("0");
    }

    @Test
    void choosesTheUnitOfBytes() {
        assertThat(Numbers.bytes(318_040)).isEqualTo("318 kB");
        assertThat(Numbers.bytes(12_100_000)).isEqualTo("12.1 MB");
        assertThat(Numbers.bytes(2_500_000_000L)).isEqualTo("2.5 GB");
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Numbers.percent(0.9582)).isEqualTo("95.82");
            assertThat(Numbers.count(79_510)).isEqualTo("79,510");
            assertThat(Numbers.tick(0.5)).isEqualTo("0.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
