package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void breaksBetweenWordsAndNeverBeyondTheWidth() {
        // "  one two" has nine characters, so that "three" needs a line of its own at ten.
        assertThat(Lines.wrapped("one two three", "  ", 10)).containsExactly("  one two", "  three");
    }

    @Test
    void keepsCodeInOneLine() {
        assertThat(Lines.wrapped("see `a, b`.", "", 8)).containsExactly("see", "`a, b`.");
    }
}
