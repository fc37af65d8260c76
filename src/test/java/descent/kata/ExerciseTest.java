package descent.kata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseTest {
    @Test
    void allAreFoundInTheOrderOfTheirNumbers() {
        assertThat(Exercise.all())
                .extracting(Exercise::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, Exercise.all().size()).boxed().toList());
        assertThat(Exercise.find("08")).isEqualTo(Exercise.find("adam")).isPresent();
        assertThat(Exercise.find("which-optimizer")).isEmpty();
    }

    @Test
    void eachHasThreeHintsOfItsOwn() {
        List<String> hints = Exercise.all().stream()
                .flatMap(exercise -> exercise.hints().stream())
                .toList();
        assertThat(Exercise.all()).allSatisfy(each -> assertThat(each.hints()).hasSize(3));
        assertThat(hints)
                .doesNotHaveDuplicates()
                .allSatisfy(hint -> assertThat(hint).isNotBlank().doesNotContain("\n", "##"));
    }

    @Test
    void aLessonsFrontMatterSaysAll() {
        Exercise lion = LessonFile.of("Lion", """
                        ---
                        number: 19
                        title: Lion
                        chapter: New rules
                        formula: θ ← θ − η sign(u)
                        hints:
                        - one
                        ---
                        Text.
                        """).exercise();
        assertThat(lion).isEqualTo(new Exercise(19, "Lion", "Lion", "New rules", "θ ← θ − η sign(u)", List.of("one")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    number: 1.5     | "number" (1.5) must be a whole number from 1
                    number: 2       | "title" (missing) must be a line of text
                    title: a: b     | its front matter is no YAML; write what has a colon in it in quotes
                    """)
    void aWrongLineIsNamedWithItsValueAndWhatIsRight(String line, String problem) {
        assertThatThrownBy(() ->
                        LessonFile.of("Lion", "---\n" + line + "\n---\nText.").exercise())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Lion.md", problem);
    }
}
