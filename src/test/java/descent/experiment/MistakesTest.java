package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import descent.data.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class MistakesTest {
    private static final List<String> LABELS = List.of("cat", "dog");

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    /** Three cats and a dog. The first cat is seen as one, the second hardly as a dog, the third surely; so is the dog as a cat. */
    private static Mistakes mistakes() {
        Samples samples = new Samples(Nd4j.zeros(DataType.FLOAT, 4, 3, 2, 2), Nd4j.createFromArray(new float[][] {
            {1, 0}, {1, 0}, {1, 0}, {0, 1}
        }));
        return new Mistakes("Adam", LABELS, samples, new double[][] {{2, 1}, {1, 1.1}, {0, 9}, {3, 0}});
    }

    @Test
    void countsWhatEachClassWasTakenFor() {
        assertThat(mistakes().confusion().rows()).containsExactly(List.of("cat", "1", "2"), List.of("dog", "1", "0"));
    }

    /** The truth had 1/(1 + e⁹) for the third, 1/(1 + e³) for the fourth, 1/(1 + e⁰·¹) for the second. */
    @Test
    void showsTheImagesOfWhichTheTruthSeemedLeastLikelyFirst() {
        String svg = mistakes().worst().svg();
        assertThat(svg.split("for dog, 99.99 %|for cat, 95.26 %|for dog, 52.50 %"))
                .hasSize(4);
        assertThat(svg.indexOf("99.99 %")).isPositive().isLessThan(svg.indexOf("95.26 %"));
        assertThat(svg.indexOf("95.26 %")).isLessThan(svg.indexOf("52.50 %"));
    }
}
