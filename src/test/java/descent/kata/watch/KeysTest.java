package descent.kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
    @ParameterizedTest
    @CsvSource({
        "nq, nq",
        "[A[B, kj",
        "OAOB, kj",
        "[5~[6~, 'b '",
        "[1;5Dx, x",
        "[15~x, x",
    })
    void anArrowScrollsAndOtherKeysThatTakeSeveralLettersDoNothing(String typed, String meant) {
        StringBuilder pressed = new StringBuilder();
        new Keys(new StringReader(typed.replaceAll("(?=[\\[O][0-9AB])", "\u001b")), key -> pressed.append((char) key))
                .run();
        assertThat(pressed).hasToString(meant);
    }
}
