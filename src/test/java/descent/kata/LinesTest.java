package descent.kata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
