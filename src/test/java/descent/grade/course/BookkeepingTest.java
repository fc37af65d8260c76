package descent.grade.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.grade.Grade;
import descent.grade.MadeUpGrades;
import descent.grade.Outcome;
import descent.grade.Receipt;
import descent.grade.Sender;
import descent.grade.format.ClassGrades;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each grade is 8 points for exercise 08, Adam. */
final class BookkeepingTest {
    @TempDir
    private Path folder;

    /** Due at 21:59 UTC; a quarter of an hour is forgiven, then 10 % a day, 25 % at most. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-01T21:59:00Z, 8",
        "2026-05-01T22:13:59Z, 8",
        "2026-05-01T22:14:01Z, 7.2",
        "2026-05-02T21:59:00Z, 7.2",
        "2026-05-02T22:00:00Z, 6.4",
        "2026-06-02T22:00:00Z, 6"
    })
    void takesOffForEachDayAfterTheDeadlineOfAZone(Instant submitted, double points) throws IOException {
        write("course.json", """
                {"deadline": "2026-05-01T23:59", "zone": "Europe/Berlin",
                 "late": {"percentPerDay": 10, "graceMinutes": 15, "maxPercent": 25}}
                """);

        Grade grade = applied(by("ada", "1", Optional.of(submitted))).get(0);

        assertThat(grade.points()).isEqualTo(points);
        assertThat(grade.notes().size()).isEqualTo(points < 8 ? 1 : 0);
    }

    @Test
    void saysWhenTheDatesOfFilesDecideWhatIsLate() throws IOException {
        write(
                "course.json",
                "{\"deadline\": \"2026-05-01T23:59\", \"zone\": \"UTC\", \"late\": {\"percentPerDay\": 10}}");
        Grade told = by("ada", "1", Optional.of(Instant.parse("2026-05-02T12:00:00Z")));
        Grade dated = modified(by("bob", "2", Optional.empty()), Instant.parse("2026-05-02T12:00:00Z"));

        List<Grade> grades = applied(told, dated);

        assertThat(grades).extracting(Grade::points).containsExactly(7.2, 7.2);
        assertThat(grades.get(0).notes())
                .containsExactly(
                        "08 Adam: 10% off, for it was due 2026-05-01 23:59 UTC and handed in 2026-05-02 12:00 UTC");
        assertThat(grades.get(1).notes().get(0)).endsWith("12:00 UTC, as the dates of its files say");
        assertThat(books(Optional.empty()).remarks(grades(told, dated)))
                .containsExactly("1 handed in when the dates of the files say, for no platform does: bob");
    }

    @Test
    void anExerciseMayHaveADeadlineOfItsOwn() throws IOException {
        write("course.json", """
                {"deadline": "2026-05-01T23:59", "zone": "UTC", "deadlines": {"Adam": "2026-05-09T23:59"},
                 "late": {"percentPerDay": 10}}
                """);

        Grade grade = by("ada", "1", Optional.of(Instant.parse("2026-05-03T00:00:00Z")));

        assertThat(applied(grade).get(0).points()).isEqualTo(8);
    }

    @Test
    void takesNothingOffWhereNobodyKnowsTheTime() throws IOException {
        write("course.json", "{\"deadline\": \"2026-05-01T23:59\", \"late\": {\"percentPerDay\": 100}}");

        assertThat(applied(by("ada", "1", Optional.empty())).get(0).points()).isEqualTo(8);
    }

    @Test
    void saysWhatIsWrongInTheCoursesFile() throws IOException {
        write("course.json", "{\"deadline\": \"tomorrow\"}");

        assertThatThrownBy(() -> applied(by("ada", "1", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deadlines must be like \"2026-05-01T23:59\"");
    }

    @Test
    void theInstructorsPointsAndRemarksCountAndShow() throws IOException {
        write("override.csv", "\ufeffSubmission;Exercise;Points;Remark\nada;Adam;5,5\n");

        assertThat(applied(by("ada", "1", Optional.empty())).get(0).points()).isEqualTo(5.5);
        write("override.csv", "submission,exercise,points\nada,Adam,many\n");
        assertThatThrownBy(() -> applied(by("ada", "1", Optional.empty()))).hasMessageContaining("points (many)");
        write("override.csv", "submission,exercise,points,remark\nada,Adam,5.5,\"well, explained\"\nbob,08,1,\n");
        Grade grade = applied(by("ada", "1", Optional.empty())).get(0);

        assertThat(grade.points()).isEqualTo(5.5);
        assertThat(grade.exercises().get(0).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(grade.exercises().get(0).feedback()).contains("5.5 points by the instructor: well, explained");
        assertThat(grade.notes()).containsExactly("08 Adam: 5.5 points by the instructor: well, explained");
        assertThat(books(Optional.empty()).remarks(grades(grade)))
                .containsExactly("1 in override.csv and no submission: bob");
    }

    @Test
    void ofSeveralAttemptsTheLatestOrTheBestCounts() throws IOException {
        Grade first = by("ada 1", "", Optional.of(Instant.parse("2026-05-01T00:00:00Z")));
        Grade second = worse(by("ada 2", "", Optional.of(Instant.parse("2026-05-02T00:00:00Z"))));

        assertThat(applied(first, second).get(0).notes()).containsExactly("another attempt counts: ada 2");
        write("course.json", "{\"attempts\": \"best\"}");
        List<Grade> best = applied(first, second);
        assertThat(best.get(1).notes()).containsExactly("another attempt counts: ada 1");
        assertThat(best.get(0).notes()).isEmpty();
    }

    @Test
    void theTablesHaveEachPlatformsColumnsAndARowForEachOnTheRoster() throws IOException {
        write("roster.csv", "Name,ID,Email,Group\n\"Lovelace, Ada\",4711,ada@example.org,A\nBob Ö,4712,,\n");
        Bookkeeping books = books(Optional.of(folder.resolve("roster.csv")));
        ClassGrades grades = grades(by("Ada Lovelace", "4711", Optional.empty()), by("eve", "", Optional.empty()));

        books.export(books.applied(grades));

        assertThat(lines("canvas.csv"))
                .containsExactly(
                        "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Descent",
                        "    Points Possible,,,,,8",
                        "\"Lovelace, Ada\",4711,4711,ada@example.org,A,8",
                        "Bob Ö,4712,4712,,,");
        assertThat(lines("moodle.csv").get(1))
                .isEqualTo("Participant 4711,\"Lovelace, Ada\",ada@example.org,Submitted for grading,8,8,Yes,,");
        assertThat(lines("gradescope.csv").get(2)).isEqualTo("Bob,Ö,4712,,,8,Missing");
        assertThat(books.remarks(grades))
                .containsExactly("1 on the roster and without a submission: Bob Ö", "1 not on the roster: eve");
    }

    @Test
    void eachOfAGroupHasTheGroupsGrade() throws IOException {
        write("roster.csv", "name,group\nAda,Team 1\nBob,Team 1\n");
        Bookkeeping books = books(Optional.of(folder.resolve("roster.csv")));

        books.export(books.applied(grades(by("team 1", "", Optional.empty()))));

        assertThat(lines("gradescope.csv")).hasSize(3).element(2).asString().endsWith("Bob,,,8,8,Graded");
    }

    private static Grade by(String student, String id, Optional<Instant> submitted) {
        Grade grade = MadeUpGrades.grade(student, MadeUpGrades.exercise(Outcome.PASS, 8));
        String person = student.replaceAll(" \\d$", "");
        Sender sender = new Sender(id.isEmpty() ? person : student, id, submitted, false);
        return new Grade(
                student,
                sender,
                grade.receipt(),
                grade.exercises(),
                grade.isolation(),
                grade.seed(),
                grade.time(),
                List.of());
    }

    private static Grade modified(Grade grade, Instant time) {
        Receipt receipt = grade.receipt();
        return new Grade(
                grade.submission(),
                grade.sender(),
                new Receipt(receipt.digest(), receipt.taken(), receipt.ignored(), false, Optional.of(time)),
                grade.exercises(),
                grade.isolation(),
                grade.seed(),
                grade.time(),
                grade.notes());
    }

    private static Grade worse(Grade grade) {
        return grade.with(List.of(MadeUpGrades.exercise(Outcome.FAIL, 2)));
    }

    private List<Grade> applied(Grade... grades) {
        return books(Optional.empty()).applied(grades(grades)).grades();
    }

    private static ClassGrades grades(Grade... grades) {
        return new ClassGrades(1, "1.0", List.of(grades), List.of());
    }

    private Bookkeeping books(Optional<Path> roster) {
        return Bookkeeping.of(folder, folder.resolve("course.json"), roster);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve("exports").resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
