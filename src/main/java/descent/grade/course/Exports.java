package descent.grade.course;

import descent.grade.Grade;
import descent.grade.Text;
import descent.grade.course.Roster.Person;
import descent.grade.format.Csv;
import descent.grade.format.PointsText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tables with the columns that Canvas's gradebook, Moodle's grading worksheet and Gradescope have: a row for each student
 * of the roster or, without one, for each submission that counts.
 */
record Exports(Optional<Roster> roster, List<Grade> counting) {
    private static final String ASSIGNMENT = "Descent";
    private static final int LONGEST_NAME = 255;

    /** A student, and the grade that counts, if there is one. */
    private record Row(Person person, Optional<Grade> grade) {
        /** Nothing where there is no grade, or none yet. */
        String points() {
            return grade.filter(Grade::settled)
                    .map(one -> PointsText.text(one.points()))
                    .orElse("");
        }

        String platformId() {
            return grade.map(one -> one.sender().id())
                    .filter(id -> !id.isEmpty())
                    .orElse(person.id());
        }
    }

    /** The texts by their files' names. */
    Map<String, String> files() {
        List<Row> rows = roster.map(list -> list.people().stream()
                        .map(person -> new Row(
                                person, counting.stream().filter(person::sent).findFirst()))
                        .toList())
                .orElseGet(() -> counting.stream().map(Exports::row).toList());
        Map<String, String> files = new LinkedHashMap<>();
        files.put("canvas.csv", Csv.marked(Csv.text(canvas(rows))));
        files.put("moodle.csv", Csv.text(moodle(rows)));
        files.put("gradescope.csv", Csv.text(gradescope(rows)));
        return files;
    }

    private static Row row(Grade grade) {
        String name = Text.name(grade.sender().student(), LONGEST_NAME);
        return new Row(new Person(name, grade.sender().id(), "", ""), Optional.of(grade));
    }

    private String maximum() {
        return counting.stream()
                .findFirst()
                .map(grade -> PointsText.text(grade.maximum()))
                .orElse("0");
    }

    private List<List<String>> canvas(List<Row> rows) {
        List<List<String>> table = table("Student", "ID", "SIS User ID", "SIS Login ID", "Section", ASSIGNMENT);
        table.add(List.of("    Points Possible", "", "", "", "", maximum()));
        rows.forEach(row -> table.add(List.of(
                row.person.name(),
                row.platformId(),
                row.person.id(),
                row.person.email(),
                row.person.group(),
                row.points())));
        return table;
    }

    private List<List<String>> moodle(List<Row> rows) {
        List<List<String>> table = table(
                "Identifier",
                "Full name",
                "Email address",
                "Status",
                "Grade",
                "Maximum grade",
                "Grade can be changed",
                "Last modified (grade)",
                "Feedback comments");
        rows.forEach(row -> table.add(List.of(
                row.platformId().isEmpty() ? "" : "Participant " + row.platformId(),
                row.person.name(),
                row.person.email(),
                row.grade.isPresent() ? "Submitted for grading" : "No submission",
                row.points(),
                maximum(),
                "Yes",
                "",
                "")));
        return table;
    }

    private List<List<String>> gradescope(List<Row> rows) {
        List<List<String>> table =
                table("First Name", "Last Name", "SID", "Email", "Total Score", "Max Points", "Status");
        rows.forEach(row -> {
            String name = row.person.name();
            int last = name.lastIndexOf(' ');
            table.add(List.of(
                    last < 0 ? "" : name.substring(0, last),
                    name.substring(last + 1),
                    row.person.id(),
                    row.person.email(),
                    row.points(),
                    maximum(),
                    row.grade.isEmpty() ? "Missing" : row.points().isEmpty() ? "Ungraded" : "Graded"));
        });
        return table;
    }

    private static List<List<String>> table(String... header) {
        return new ArrayList<>(List.of(Stream.of(header).toList()));
    }
}
