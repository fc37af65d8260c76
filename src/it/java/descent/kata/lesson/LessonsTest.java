package descent.kata.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import descent.Rules;
import descent.Snippets;
import descent.kata.Exercise;
import descent.kata.lesson.show.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LessonsTest {
    private static final List<Lesson> LESSONS = Lesson.of(Exercise.all());
    private static final List<Exercise> EXERCISES = Exercise.all();

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @ParameterizedTest
    @FieldSource("LESSONS")
    void everyPictureAndEveryFigureHasItsPlaceInTheText(Lesson lesson) {
        Shown shown = lesson.show().with(Rules.SOLUTIONS);
        String text =
                lesson.text().parts().stream().map(LessonText.Part::markdown).collect(Collectors.joining("\n"));
        assertThat(shown.pictures().keySet())
                .allSatisfy(name -> assertThat(text).contains("![](" + name + ")"));
        assertThat(shown.figures().keySet()).allSatisfy(name -> assertThat(text).contains("{{" + name + "}}"));
        assertThat(shown.figures().values())
                .allSatisfy(figure -> assertThat(figure).isNotBlank().doesNotContain("NaN"));
        Filling filled = new Filled(shown);
        assertThat(lesson.text().parts().stream().map(filled::section))
                .allSatisfy(section -> assertThat(section.toString()).doesNotContain("{{", "![]("));
    }

    @ParameterizedTest
    @FieldSource("EXERCISES")
    void theFormulaIsTheOneAboveTheSolution(Exercise exercise) throws IOException {
        String comment = Files.readString(Path.of("solutions/descent/solutions", exercise.name() + ".java"))
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        String rule = Lesson.of(exercise).text().parts().stream()
                .filter(part -> part.heading().equals("The rule"))
                .findFirst()
                .orElseThrow()
                .markdown();
        assertThat(rule.split("```")[1].strip().lines())
                .allSatisfy(line -> assertThat(comment).contains(line.strip()));
    }

    @Test
    void theCodeOnThePagesCompiles(@TempDir Path classes) {
        List<String> examples = LESSONS.stream()
                .flatMap(lesson -> lesson.text().parts().stream())
                .flatMap(part -> Snippets.in(part.markdown()).stream())
                .toList();
        assertThat(examples).isNotEmpty().allSatisfy(example -> Snippets.assertCompiles(example, classes));
    }
}
