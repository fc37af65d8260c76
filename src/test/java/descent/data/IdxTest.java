package descent.data;

import static descent.data.Idx.Kind.IMAGES;
import static descent.data.Idx.Kind.LABELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class IdxTest {
    @Test
    void readsImages() throws Malformed {
        // Two images of 1×3 pixels; a byte of 0xff is 255, not −1.
        Idx idx = Idx.of(IMAGES, SmallMnist.idx(new byte[] {0, 1, 2, 3, 4, (byte) 0xff}, 2, 1, 3));

        assertThat(idx.shape()).containsExactly(2, 1, 3);
        assertThat(idx.count()).isEqualTo(2);
        assertThat(idx.each()).isEqualTo(3);
        assertThat(idx.value(0)).isEqualTo(0);
        assertThat(idx.value(5)).isEqualTo(255);
    }

    @Test
    void readsLabels() throws Malformed {
        Idx idx = Idx.of(LABELS, SmallMnist.idx(new byte[] {7, 0, 9}, 3));

        assertThat(idx.count()).isEqualTo(3);
        assertThat(idx.each()).isEqualTo(1);
        assertThat(idx.value(2)).isEqualTo(9);
    }

    @Test
    void refusesAFileThatIsCutAnywhere() {
        byte[] whole = SmallMnist.images(2, 3, 4);
        for (int length = 0; length < whole.length; length++) {
            assertRefused(IMAGES, Arrays.copyOf(whole, length))
                    .hasMessageContaining("truncated")
                    .hasMessageContaining("found " + length);
        }
    }

    @Test
    void saysHowLongATruncatedFileShouldBe() {
        // 16 bytes of header and 2·3·4 pixels
        assertRefused(IMAGES, Arrays.copyOf(SmallMnist.images(2, 3, 4), 39))
                .hasMessage("is truncated: its header announces 40 bytes in all, found 39");
    }

    @Test
    void refusesBytesAfterTheLast() {
        assertRefused(LABELS, Arrays.copyOf(SmallMnist.labels(3), 12))
                .hasMessage("is too long: its header announces 11 bytes in all, found 12");
    }

    @Test
    void tellsImagesFromLabels() {
        assertRefused(IMAGES, SmallMnist.labels(30))
                .hasMessage("holds labels, expected images: are two files swapped?");
        assertRefused(LABELS, SmallMnist.images(1)).hasMessage("holds images, expected labels: are two files swapped?");
    }

    @Test
    void refusesWhatIsNotIdx() {
        assertRefused(LABELS, "<!DOCTYPE html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .hasMessage("is not an IDX file of labels: its magic number is 0x3c21444f, expected 0x00000801");
    }

    @Test
    void refusesIdxOfOtherNumbersThanUnsignedBytes() {
        // 0x0d is IDX's code for floats.
        byte[] floats = SmallMnist.labels(4);
        floats[2] = 0x0d;
        assertRefused(LABELS, floats).hasMessageContaining("0x00000d01");
    }

    @Test
    void refusesAnEmptyDimension() {
        assertRefused(LABELS, SmallMnist.idx(new byte[0], 0)).hasMessageContaining("size 0, expected at least 1");
    }

    @Test
    void refusesAnAbsurdHeaderWithoutAllocatingForIt() {
        // (2³¹ − 1)³ overflows even a long.
        int most = Integer.MAX_VALUE;
        assertRefused(IMAGES, SmallMnist.idx(new byte[0], most, most, most))
                .hasMessageContaining("announces 9903520300447984150353281039 bytes in all, found 16");
        assertRefused(IMAGES, SmallMnist.idx(new byte[0], -1, 28, 28)).hasMessageContaining("size 4294967295");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Idx.Kind kind, byte[] content) {
        return assertThatThrownBy(() -> Idx.of(kind, content)).isInstanceOf(Malformed.class);
    }
}
