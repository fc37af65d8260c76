package descent.kata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @Test
    void breaksBetweenWordsAndNeverBeyondTheWidth() {
        // "  one two" has nine characters, so that "three" needs a line of its own at ten.
        assertThat(Lines.folded("  one two three", 10)).containsExactly("  one two", "  three");
    }

    @Test
    void keepsCodeInOneLineWhereItFits() {
        assertThat(Lines.folded("see " + code("a, b") + ".", 8)).containsExactly("see", "a, b.");
        assertThat(Lines.folded("see " + code("a, b, c") + ".", 6)).containsExactly("see", "a, b,", "c.");
    }

    @Test
    void countsWhatIsSeenAndNoColours() {
        String bold = "\u001b[1ma\u001b[0m";
        assertThat(Lines.folded(bold + " " + bold + " " + bold, 3)).containsExactly(bold + " " + bold, bold);
    }

    @Test
    void showsMarkdownWordByWordWithMarksOfTheTerminal() {
        String said = Lines.plain("Use `t * 2`, *not that*.", word -> "<" + word + ">");
        assertThat(Lines.folded(said)).containsExactly("Use <t> <*> <2>, <not> <that>.");
    }

    private static String code(String code) {
        return Lines.plain("`" + code + "`", word -> word);
    }

    /** A student may print or throw anything. */
    @ParameterizedTest
    @ValueSource(ints = {20, 50, 80})
    void foldsWhatBeginsFarToTheRightAndWhatSwitchesNoColour(int columns) {
        for (String line : List.of(
                " ".repeat(100) + "far to the right",
                " ".repeat(200),
                "\u001b[2J",
                "x\u001b[2J ".repeat(60),
                "\u001b")) {
            List<String> folded = Lines.folded(line, columns).toList();
            assertThat(folded).allMatch(each -> each.length() <= columns);
            assertThat(String.join("", folded).replace(" ", "")).isEqualTo(line.replace(" ", ""));
        }
    }
}
