package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextTest {
    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(Text.line("θ₁ should be −0.25, but is 0")).isEqualTo("θ₁ should be −0.25, but is 0");
    }

    @Test
    void makesOneLineWithoutControlCharacters() {
        assertThat(Text.line("a\u001b[2Jb\r\nc\u202ed\u2028e\0f")).isEqualTo("a [2Jb c d e f");
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(Text.line("x".repeat(1_000_000))).hasSize(302).endsWith("x …");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(Text.line("x".repeat(299) + "\ud83d\ude00".repeat(9))).isEqualTo("x".repeat(299) + " …");
    }
}
