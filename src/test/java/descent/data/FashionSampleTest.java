package descent.data;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FashionSampleTest {
    private static Data sample;

    @BeforeAll
    static void load() {
        Backend.prepare();
        sample = FashionSample.load();
    }

    @Test
    void saysWhatItIs() {
        assertThat(sample.name()).isEqualTo("Fashion-MNIST sample");
        assertThat(Mnist.isOriginal(sample)).isFalse();
    }

    @Test
    void isExactlyWhatWasDrawn() {
        // What sha256sum says of the images and labels drawn from the original files by its rule, without Descent.
        assertThat(sample.sha256()).isEqualTo("8bee4f463d98d32894e1b1263be7b7bd9754aea1f0be280ea19cab5f2e331d45");
    }

    @Test
    void holdsEquallyManyImagesOfEachClass() {
        assertThat(sample.train().inputs().shape()).containsExactly(6000, 784);
        assertThat(sample.train().targets().sum(0).toFloatVector()).hasSize(10).containsOnly(600);
        assertThat(sample.test().inputs().shape()).containsExactly(1000, 784);
        assertThat(sample.test().targets().sum(0).toFloatVector()).hasSize(10).containsOnly(100);
    }

    @Test
    void usesTheWholeRangeOfBrightness() {
        assertThat(sample.train().inputs().minNumber().floatValue()).isEqualTo(0f);
        assertThat(sample.train().inputs().maxNumber().floatValue()).isEqualTo(1f);
    }

    @Test
    void classesAreMixedAsInTheOriginal() {
        // An ankle boot, two T-shirts, a dress: the training set's first labels are 9, 0, 0, 3.
        assertThat(sample.train().targets().argMax(1).toIntVector()).startsWith(9, 0, 0, 3);
    }

    @Test
    void carriesItsLicence() throws IOException {
        try (InputStream licence = FashionSample.class.getResourceAsStream("fashion-mnist-sample/LICENSE")) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("MIT License", "Zalando SE");
        }
    }
}
