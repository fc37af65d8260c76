package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A class as CSV (RFC 4180): one row for each submission, with the points and then the outcome of each exercise. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class Csv {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NOTES = 1000;
    private static final int LAST_OF_ASCII = 127;
    private static final String END = "\r\n";
    /** The last four are the full-width forms, which some spreadsheets take for the same. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    public static String of(ClassGrades grades) {
        List<List<String>> rows = new ArrayList<>(List.of(header(grades)));
        grades.grades().forEach(grade -> rows.add(row(grade)));
        return marked(text(rows));
    }

    /** Rows as a file. */
    public static String text(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining(END, "", END));
    }

    /** Excel takes a file without a byte order mark for Windows-1252. */
    public static String marked(String text) {
        return text.chars().anyMatch(c -> c > LAST_OF_ASCII) ? "\ufeff" + text : text;
    }

    private static List<String> header(ClassGrades grades) {
        List<String> header =
                new ArrayList<>(List.of("submission", "points", "maximum", "graded", "review", "isolation"));
        grades.exercises().forEach(exercise -> header.add(exercise + " points"));
        grades.exercises().forEach(exercise -> header.add(exercise + " outcome"));
        header.add("notes");
        return header;
    }

    private static List<String> row(Grade grade) {
        List<String> row = new ArrayList<>();
        row.add(Text.name(grade.submission(), LONGEST_NAME));
        row.add(grade.settled() ? PointsText.text(grade.points()) : "");
        row.add(PointsText.text(grade.maximum()));
        row.add(grade.settled() ? "yes" : "no");
        row.add(grade.needsReview() ? "yes" : "no");
        row.add(grade.isolation());
        grade.exercises().forEach(exercise -> row.add(points(exercise)));
        grade.exercises().forEach(exercise -> row.add(exercise.outcome().name()));
        row.add(Text.line(String.join("; ", grade.notes()), LONGEST_NOTES));
        return row;
    }

    /** Nothing where we failed or had no time: nobody's sum should count a zero that is no verdict. */
    private static String points(ExerciseGrade exercise) {
        return exercise.outcome().ran() ? PointsText.text(exercise.points()) : "";
    }

    /** Quoted where it must be. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> ",\"\r\n;\t'".indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
