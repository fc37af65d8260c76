package descent.kata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {
    @Test
    void withoutAFileItIsAllExercisesAsTheSpecsSay(@TempDir Path project) {
        Course course = Course.in(project);
        Exercise adam = Exercise.find("Adam").orElseThrow();

        assertThat(course.exercises()).isEqualTo(Exercise.all());
        assertThat(course.worth(Examiner.load(), adam).points()).isEqualTo(8);
    }

    @Test
    void choosesExercisesTheirOrderAndTheirPoints() {
        Course course = Course.of("{'exercises': ['Adam', 'Momentum'], 'points': {'Adam': 20}}".replace('\'', '"'));

        assertThat(course.exercises()).extracting(Exercise::name).containsExactly("Adam", "Momentum");
        assertThat(course.exercises())
                .extracting(exercise -> course.worth(Examiner.load(), exercise).points())
                .containsExactly(20.0, 5.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'exercise': ['Adam']}                       | 'exercise' is no key of a course: it may have 'attempts'
                    {'exercises': 'Adam'}                        | 'exercises' ('Adam') must be a list of names, as in ['Momentum', 'Adam']
                    {'exercises': []}                            | 'exercises' ([]) must be a list of names
                    {'exercises': ['Adm']}                       | 'exercises' ('Adm') must be an exercise's name, like Adam: see list
                    {'exercises': ['Adam', 'Adam']}              | 'exercises' ('Adam') must be there once: take it out
                    {'points': 20}                               | 'points' (20) must be an object, as in {'Adam': 20}
                    {'points': {'Adm': 20}}                      | 'points' ('Adm') must be an exercise's name, like Adam: see list
                    {'points': {'Adam': -1}}                     | 'points.Adam' (-1) must be a number, at least 0
                    {'points': {'Adam': '20'}}                   | 'points.Adam' ('20') must be a number, at least 0
                    {'exercises': ['Adam'], 'points': {'RAdam': 1}} | 'points' ('RAdam') must be one of the course's exercises: add it there, or take it out
                    ['Adam']                                     | it must be an object, as in
                    {'exercises'                                 | it is no JSON
                    """)
    void anErrorNamesTheFileTheKeyTheValueAndTheRemedy(String json, String problem, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("course.json"), json.replace('\'', '"'));

        assertThatThrownBy(() -> Course.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file + ": "
                        + problem.replace('\'', '"')
                                .replace("exercise\"s", "exercise's")
                                .replace("course\"s", "course's"));
    }
}
