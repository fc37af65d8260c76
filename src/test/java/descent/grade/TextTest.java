package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TextTest {
    static final java.util.List<String> NAMES = MadeUpGrades.HOSTILE_NAMES;

    @Test
    void leavesOrdinaryLinesAlone() {
        assertThat(Text.line("θ₁ should be −0.25, but is 0")).isEqualTo("θ₁ should be −0.25, but is 0");
    }

    @Test
    void keepsTheBlanksThatAlignALine() {
        assertThat(Text.line("           but is   -0.63  ")).isEqualTo("           but is   -0.63");
    }

    @Test
    void makesOneLineOfAMessageOfSeveral() {
        assertThat(Text.line("a\r\nb\nc\td\u2028e\u0085f")).isEqualTo("a b c d e f");
    }

    @Test
    void lettersKeepTwoAccentsAndNoTower() {
        assertThat(Text.line("e\u0302\u0301")).isEqualTo("e\u0302\u0301");
        assertThat(Text.line("Z" + "\u0335".repeat(3))).isEqualTo("Z\u0335\u0335\\u0335");
    }

    @Test
    void showsTerminalCodesAsTheirNumbers() {
        assertThat(Text.name("\u001b[31mred\u009b0m", 50)).isEqualTo("\\u001b[31mred\\u009b0m");
        assertThat(Text.line("a\u001b[2Jb\0")).isEqualTo("a\\u001b[2Jb\\u0000");
    }

    @Test
    void showsWhatReversesOrHidesText() {
        assertThat(Text.name("\u202eexe.a\u2066b\u200bc\ufeff\u2028", 90))
                .isEqualTo("\\u202eexe.a\\u2066b\\u200bc\\ufeff\\u2028");
    }

    @Test
    void leavesScriptsOfAllKindsAlone() {
        String text = "Ада عمر 林 می\u200cخواهم 👩\u200d🔬 θ₀ ∇J(θ)";
        assertThat(Text.name(text, 90)).isEqualTo(text);
    }

    @Test
    void keepsTheLinesOfAMessageButNotTheirReturns() {
        assertThat(Text.lines("one\r\n\ttwo\rthree\u0007", 90)).isEqualTo("one\n\ttwo\\u000dthree\\u0007");
    }

    @Test
    void cutsWhatIsTooLongWithoutTearingACharacterApart() {
        assertThat(Text.name("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Text.name("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Text.name("abcd😀fg", 6)).isEqualTo("abcd…"); // 😀 is the fifth and sixth of eight
        assertThat(Text.line("x".repeat(1_000_000))).hasSize(300).endsWith("x…");
    }

    @Test
    void saysOfAFaultWhatAndWhereItWasInOneBoundedLine() {
        String line = Text.fault(new IllegalStateException("no\nroom" + "!".repeat(1000)));
        assertThat(line)
                .startsWith("java.lang.IllegalStateException: no room!")
                .contains("…, at descent.grade.TextTest.")
                .hasSizeLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void saysWhereThereIsNoName(String nothing) {
        assertThat(Text.name(nothing, 50)).isEqualTo("(no name)");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void makesOneLineOfAnyName(String name) {
        assertThat(Text.name(name, 60))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(60)
                .doesNotContainPattern("\\p{Cntrl}");
        assertThat(Text.line(name)).doesNotContainPattern("\\p{Cntrl}");
    }
}
