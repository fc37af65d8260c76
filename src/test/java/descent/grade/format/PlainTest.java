package descent.grade.format;

import static org.assertj.core.api.Assertions.assertThat;

import descent.grade.MadeUpGrades;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PlainTest {
    static final java.util.List<String> NAMES = MadeUpGrades.HOSTILE_NAMES;

    @Test
    void showsTerminalCodesAsTheirNumbers() {
        assertThat(Plain.line("\u001b[31mred\u009b0m", 50)).isEqualTo("\\u001b[31mred\\u009b0m");
    }

    @Test
    void showsWhatReversesOrHidesText() {
        assertThat(Plain.line("\u202eexe.a\u2066b\u200bc\ufeff\u2028", 90))
                .isEqualTo("\\u202eexe.a\\u2066b\\u200bc\\ufeff\\u2028");
    }

    @Test
    void leavesScriptsOfAllKindsAlone() {
        String text = "Ада عمر 林 می\u200cخواهم 👩\u200d🔬 θ₀ ∇J(θ)";
        assertThat(Plain.line(text, 90)).isEqualTo(text);
    }

    @Test
    void keepsTheLinesOfAMessageButNotTheirReturns() {
        assertThat(Plain.lines("one\r\n\ttwo\rthree\u0007", 90)).isEqualTo("one\n\ttwo\\u000dthree\\u0007");
    }

    @Test
    void cutsWhatIsTooLongWithoutTearingACharacterApart() {
        assertThat(Plain.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Plain.line("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Plain.line("abcd😀fg", 6)).isEqualTo("abcd…"); // 😀 is the fifth and sixth of eight
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void saysWhereThereIsNoName(String nothing) {
        assertThat(Plain.line(nothing, 50)).isEqualTo("(no name)");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void makesOneLineOfAnyName(String name) {
        assertThat(Plain.line(name, 60))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(60)
                .doesNotContainPattern("\\p{Cntrl}");
    }
}
