package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugsTest {
    private final Slugs names = new Slugs();

    @Test
    void keepsLettersAndDigits() {
        assertThat(names.of("MNIST: test accuracy (%)")).isEqualTo("mnist-test-accuracy");
    }

    @Test
    void tellsTitlesApartThatReadAlike() {
        assertThat(names.of("Loss")).isEqualTo("loss");
        assertThat(names.of("Loss 2")).isEqualTo("loss-2");
        assertThat(names.of("loss!")).isEqualTo("loss-3");
    }

    @Test
    void namesWhatHasNoLetters() {
        assertThat(names.of("θ")).isEqualTo("figure");
        assertThat(names.of("∇J")).isEqualTo("j");
        assertThat(names.of("γ")).isEqualTo("figure-2");
    }
}
