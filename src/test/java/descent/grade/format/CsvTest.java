package descent.grade.format;

import static org.assertj.core.api.Assertions.assertThat;

import descent.grade.Grade;
import descent.grade.MadeUpGrades;
import descent.grade.Outcome;
import descent.kata.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    /** RFC 4180's grammar: a field, escaped or not, and what ends it. */
    private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)");

    @Test
    void hasARowForEachSubmissionAndTwoColumnsForEachExercise() {
        List<List<String>> rows = parse(csv(MadeUpGrades.of("ada"), MadeUpGrades.of("bob")));
        assertThat(rows)
                .hasSize(3)
                .allSatisfy(
                        row -> assertThat(row).hasSize(7 + 2 * Exercise.all().size()));
        assertThat(rows.get(0)).startsWith("submission", "points", "maximum").endsWith("notes");
        assertThat(rows.get(2))
                .startsWith("bob", PointsText.text(MadeUpGrades.of("bob").points()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\tx", "\rx", "\nx", "＝1"})
    void noCellBeginsLikeAFormula(String text) {
        assertThat(parse(Csv.cell(text) + "\r\n").get(0).get(0)).isEqualTo("'" + text);
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(Csv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(Csv.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(Csv.cell("plain")).isEqualTo("plain");
    }

    @Test
    void noNameBreaksOutOfItsCell() {
        Grade[] grades =
                MadeUpGrades.HOSTILE_NAMES.stream().map(MadeUpGrades::of).toArray(Grade[]::new);
        List<List<String>> rows = parse(csv(grades));
        assertThat(rows).hasSize(1 + grades.length);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(row).hasSize(7 + 2 * Exercise.all().size()));
        assertThat(rows).map(row -> row.get(0)).noneMatch(name -> name.matches("(?s)[=+\\-@\\t\\r\\n].*"));
    }

    @Test
    void aGradeThatFailedHasNoPointsThatSomebodyCouldAddUp() {
        List<String> row = parse(csv(MadeUpGrades.unsettled("ada"))).get(1);
        assertThat(row.subList(0, 4)).containsExactly("ada", "", row.get(2), "no");
        assertThat(row.get(6 + 3)).isEmpty();
        assertThat(row.get(6 + Exercise.all().size() + 3)).isEqualTo("GRADER_ERROR");
    }

    /** Excel needs it, and nobody else where all is ASCII. */
    @Test
    void hasAByteOrderMarkWhereThereIsMoreThanAscii() {
        Grade ada = MadeUpGrades.grade("Ad\u00e4", MadeUpGrades.exercise(Outcome.PASS, 8));
        assertThat(Csv.of(new ClassGrades(1, "1.0", List.of(ada), List.of()))).startsWith("\ufeffsubmission,");
        Grade bob = MadeUpGrades.grade("bob", MadeUpGrades.exercise(Outcome.PASS, 8));
        assertThat(Csv.of(new ClassGrades(1, "1.0", List.of(bob), List.of()))).startsWith("submission,");
    }

    private static String csv(Grade... grades) {
        return Csv.of(new ClassGrades(1, "1.0", List.of(grades), List.of())).replace("\ufeff", "");
    }

    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        int end = 0;
        for (MatchResult field : FIELD.matcher(csv).results().toList()) {
            assertThat(field.start()).as("nothing between fields").isEqualTo(end);
            end = field.end();
            String quoted = field.group(1);
            rows.get(rows.size() - 1).add(quoted == null ? field.group(2) : quoted.replace("\"\"", "\""));
            if (field.group(3).equals("\r\n")) {
                rows.add(new ArrayList<>());
            }
        }
        assertThat(end).as("all of it is fields").isEqualTo(csv.length());
        return rows.subList(0, rows.size() - 1);
    }
}
