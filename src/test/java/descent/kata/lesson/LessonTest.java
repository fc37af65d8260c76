package descent.kata.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import descent.kata.Exercise;
import descent.kata.LessonFile;
import descent.kata.lesson.show.Shown;
import descent.report.Block;
import descent.report.Paragraph;
import descent.report.Prose;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LessonTest {
    private static final List<Exercise> EXERCISES = Exercise.all();
    private static final LessonText.Part PART =
            new LessonText.Part("What to see", "Before.\n\n![](race)\n\nAfter {{steps}} steps.");

    @ParameterizedTest
    @FieldSource("EXERCISES")
    void hasItsPartsInOneOrder(Exercise exercise) {
        List<String> headings = Lesson.of(exercise).text().parts().stream()
                .map(LessonText.Part::heading)
                .map(heading -> heading.equals("The papers") ? "The paper" : heading)
                .toList();
        assertThat(headings)
                .startsWith("Why it exists", "The rule", "What to see")
                .endsWith("What goes wrong", "The paper");
    }

    @ParameterizedTest
    @FieldSource("EXERCISES")
    void readsWithoutPicturesAndEndsWithTheNextCommand(Exercise exercise) {
        String html = Lesson.of(exercise).withoutPictures("no rules are here").html();
        assertThat(html)
                .contains("no rules are here", exercise.file(), "mvn -q test -Dexercise=" + exercise.id())
                .doesNotContain("{{", "![](");
    }

    @ParameterizedTest
    @FieldSource("EXERCISES")
    void saysItsIdeaAndWhatToNotice(Exercise exercise) {
        LessonFile file = LessonFile.named(exercise.name());
        assertThat(file.idea()).isNotEqualTo("–").hasSizeLessThan(60);
        assertThat(file.notice()).isNotEmpty();
    }

    @Test
    void isFoundByNumberOrName() {
        assertThat(Lesson.find("4").orElseThrow().title()).isEqualTo("04 Momentum");
        assertThat(Lesson.find("momentum").orElseThrow().fileName()).isEqualTo("04-momentum.html");
        assertThat(Lesson.find("which-optimizer").orElseThrow().fileName()).isEqualTo("which-optimizer.html");
        assertThat(Lesson.find("does-it-pay").orElseThrow().title()).isEqualTo("Does it pay?");
        assertThat(Lesson.find("99")).isEmpty();
        assertThat(Lesson.of(Exercise.all()))
                .extracting(Lesson::fileName)
                .doesNotHaveDuplicates()
                .hasSize(Exercise.all().size() + 3);
    }

    @Test
    void putsPicturesAndFiguresWhereTheTextCallsForThem() {
        Shown shown = Shown.nothing().picture("race", new Paragraph("the race")).figure("steps", "57");
        assertThat(new Filled(shown).section(PART).blocks())
                .containsExactly(new Prose("Before."), new Paragraph("the race"), new Prose("After 57 steps."));
    }

    @Test
    void refusesATextThatCallsForWhatIsNotThere() {
        assertThatThrownBy(() -> new Filled(Shown.nothing().figure("steps", "57")).section(PART))
                .hasMessageContaining("\"race\"");
        assertThatThrownBy(() -> new Filled(Shown.nothing()).section(PART)).isInstanceOf(MustacheException.class);
    }

    @Test
    void leavesOutWhatOnlyARunCanSay() {
        List<Block> blocks = new Unfilled("because").section(PART).blocks();
        assertThat(blocks).containsExactly(new Paragraph("because"));
        assertThat(blocks.stream().map(Object::toString).collect(Collectors.joining()))
                .doesNotContain("{{");
    }
}
