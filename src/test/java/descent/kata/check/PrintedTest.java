package descent.kata.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTest {
    private static final String MARKER = "~mark~";
    private static final long SOON = 10_000;

    @Test
    void keepsLinesUpToTheMark() {
        Printed printed = printed("one\ntwo" + "\n" + MARKER + "\n" + "three");
        assertThat(printed.untilMark(SOON)).containsExactly("one", "two");
        assertThat(printed.marked()).isTrue();
    }

    @Test
    void keepsNothingWhereNothingIsPrinted() {
        assertThat(printed("\n" + MARKER + "\n").untilMark(SOON)).isEmpty();
    }

    @Test
    void leavesOutWhatTheJvmSaysOfItsOptions() {
        Printed printed =
                printed("Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nPicked up _JAVA_OPTIONS: -Da=b\none\n" + MARKER + "\n");
        assertThat(printed.untilMark(SOON)).containsExactly("one");
    }

    @Test
    void keepsOnlyTheBeginningOfALot() {
        Printed printed = printed("round and round\n".repeat(100_000) + "\n" + MARKER + "\n");
        assertThat(printed.untilMark(SOON)).hasSizeBetween(200, 300).startsWith("round and round");
        assertThat(printed.marked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {8180, 8185, 8190, 8191, 8192, 8193})
    void findsAMarkThatComesInTwoPieces(int before) {
        assertThat(printed("x".repeat(before) + "\n" + MARKER + "\n").untilMark(SOON))
                .hasSize(1);
    }

    @Test
    void givesWhatThereIsWhenTheProcessEnds() {
        Printed printed = printed("last words");
        assertThat(printed.untilMark(SOON)).containsExactly("last words");
        assertThat(printed.marked()).isFalse();
    }

    private static Printed printed(String text) {
        return new Printed(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MARKER);
    }
}
