package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.Backend;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class CropAndFlipTest {
    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    /** One image of two channels, 1 2 3 and 4 5 6 in its only row. */
    private static Samples image() {
        return new Samples(
                Nd4j.createFromArray(1f, 2, 3, 4, 5, 6).reshape(1, 2, 1, 3), Nd4j.ones(DataType.FLOAT, 1, 1));
    }

    /** Moved by −1, 0 or 1 across, mirrored or not, or moved out of the picture by the only row: seven pictures in all. */
    @Test
    void imagesAreMovedAndMirroredAllChannelsAlike() {
        SplittableRandom random = new SplittableRandom(1);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < 500; i++) {
            float[] pixels =
                    new CropAndFlip(1).of(image(), random).inputs().ravel().toFloatVector();
            seen.add("%.0f%.0f%.0f %.0f%.0f%.0f"
                    .formatted(pixels[0], pixels[1], pixels[2], pixels[3], pixels[4], pixels[5]));
        }
        assertThat(seen)
                .containsExactlyInAnyOrder("000 000", "123 456", "230 560", "012 045", "321 654", "032 065", "210 540");
    }

    @Test
    void theImagesThemselvesStayAsTheyAre() {
        Samples image = image();
        new CropAndFlip(1).of(image, new SplittableRandom(3));
        assertThat(image.inputs().ravel().toFloatVector()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void whatIsNoImageIsRefused() {
        Samples rows = new Samples(Nd4j.ones(DataType.FLOAT, 2, 3), Nd4j.ones(DataType.FLOAT, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CropAndFlip(1).of(rows, new SplittableRandom(0)))
                .withMessageStartingWith("images of rank 2 cannot be cropped");
    }
}
