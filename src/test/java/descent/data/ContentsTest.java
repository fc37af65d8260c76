package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContentsTest {
    private static final byte[] CONTENT = SmallMnist.images(1);
    private static final byte[] GZIP = SmallMnist.gzip(CONTENT);
    private static final int HEADER = 10;

    @Test
    void unpacksGzip() throws Malformed {
        assertThat(Contents.of(GZIP)).isEqualTo(CONTENT);
    }

    @Test
    void handsBackWhatIsNotGzip() throws Malformed {
        assertThat(Contents.of(CONTENT)).isEqualTo(CONTENT);
    }

    @Test
    void refusesNothingAtAll() {
        assertThatThrownBy(() -> Contents.of(new byte[0]))
                .isInstanceOf(Malformed.class)
                .hasMessage("is empty");
    }

    @Test
    void refusesGzipThatIsCutAnywhere() {
        for (int length = 2; length < GZIP.length; length++) {
            byte[] cut = Arrays.copyOf(GZIP, length);
            assertThatThrownBy(() -> Contents.of(cut))
                    .isInstanceOf(Malformed.class)
                    .hasMessageContaining("truncated")
                    .hasMessageContaining("stops after " + length + " bytes");
        }
    }

    /** A bit that no decoder reads, such as padding before the checksum, is the only one that may be wrong. */
    @Test
    void aWrongBitInGzipNeverChangesTheContent() {
        int refused = 0;
        for (int bit = 8 * HEADER; bit < 8 * GZIP.length; bit++) {
            byte[] wrong = GZIP.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(Contents.of(wrong)).isEqualTo(CONTENT);
            } catch (Malformed e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(8 * (GZIP.length - HEADER) / 2);
    }

    @Test
    void saysThatGzipIsCorrupt() {
        // The last eight bytes are the checksum and the length.
        byte[] wrong = GZIP.clone();
        wrong[GZIP.length - 8] ^= 1;
        assertThatThrownBy(() -> Contents.of(wrong))
                .hasMessageStartingWith("is corrupt: its gzip data makes no sense after")
                .hasMessageContaining("Corrupt GZIP trailer");
    }

    @Test
    void refusesBytesAfterGzip() {
        for (int more = 1; more <= 40; more++) {
            byte[] longer = Arrays.copyOf(GZIP, GZIP.length + more);
            assertThatThrownBy(() -> Contents.of(longer))
                    .isInstanceOf(Malformed.class)
                    .hasMessage("is too long: expected the end of its gzip data, but %d more bytes follow", more);
        }
    }

    @Test
    void unpacksOneGzipAfterAnotherAsGzipItselfDoes() throws Malformed {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(SmallMnist.gzip(new byte[] {1, 2}));
        two.writeBytes(SmallMnist.gzip(new byte[] {3}));

        assertThat(Contents.of(two.toByteArray())).containsExactly(1, 2, 3);
    }
}
