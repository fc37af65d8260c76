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
        assertThat(printed.section(0, SOON)).containsExactly("one", "two");
        assertThat(printed.sections()).isEqualTo(1);
    }

    @Test
    void keepsNothingWhereNothingIsPrinted() {
        assertThat(printed("\n" + MARKER + "\n").section(0, SOON)).isEmpty();
    }

    @Test
    void keepsTheSectionThatGoesOnApartFromTheOneBefore() {
        Printed printed = printed("one\n" + MARKER + "\ntwo\n" + MARKER + "\nthree");
        assertThat(printed.section(2, SOON)).containsExactly("three");
        assertThat(printed.section(1, SOON)).containsExactly("two");
    }

    @Test
    void keepsOnlyTheBeginningOfALot() {
        Printed printed = printed("round and round\n".repeat(100_000) + "\n" + MARKER + "\n");
        assertThat(printed.section(0, SOON)).hasSizeBetween(200, 300).startsWith("round and round");
        assertThat(printed.sections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {8180, 8185, 8190, 8191, 8192, 8193})
    void findsAMarkThatComesInTwoPieces(int before) {
        assertThat(printed("x".repeat(before) + "\n" + MARKER + "\n").section(0, SOON))
                .hasSize(1);
    }

    @Test
    void givesWhatThereIsWhenTheProcessEnds() {
        Printed printed = printed("last words");
        assertThat(printed.section(0, SOON)).containsExactly("last words");
        assertThat(printed.sections()).isZero();
    }

    private static Printed printed(String text) {
        return new Printed(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MARKER);
    }
}
