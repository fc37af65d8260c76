package descent.grade.course;

import descent.data.Spreadsheet;
import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Text;
import descent.grade.format.PointsText;
import descent.kata.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an instructor has decided by hand, in {@code override.csv} beside the results, which no grading touches: the columns
 * submission, exercise, points, remark.
 */
record Overrides(Path file, List<Map<String, String>> rows) {
    static final String FILE = "override.csv";

    /** Those of a results' folder. @throws IllegalArgumentException if they name no exercise, or points that are none */
    static Overrides in(Path folder) {
        Path file = folder.resolve(FILE);
        Overrides overrides = new Overrides(file, Files.exists(file) ? Spreadsheet.byName(file) : List.of());
        overrides.rows.forEach(row -> {
            overrides.exercise(row);
            overrides.points(row);
        });
        return overrides;
    }

    Grade apply(Grade grade) {
        List<ExerciseGrade> exercises = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ExerciseGrade each : grade.exercises()) {
            Optional<Map<String, String>> row = rows.stream()
                    .filter(one -> one.getOrDefault("submission", "").equals(grade.submission()))
                    .filter(one -> exercise(one).equals(each.exercise()))
                    .reduce((first, last) -> last);
            exercises.add(row.map(one -> each.byHand(points(one), how(one))).orElse(each));
            row.ifPresent(one -> notes.add(each.exercise() + ": " + how(one)));
        }
        return grade.with(exercises).noted(notes);
    }

    /** The names in it that no submission has. */
    List<String> unknown(List<Grade> grades) {
        return rows.stream()
                .map(row -> row.getOrDefault("submission", ""))
                .filter(name ->
                        grades.stream().noneMatch(grade -> grade.submission().equals(name)))
                .distinct()
                .toList();
    }

    private static String how(Map<String, String> row) {
        String remark = Text.line(row.getOrDefault("remark", ""), 200);
        return "%s points by the instructor%s"
                .formatted(
                        PointsText.text(Double.parseDouble(row.get("points"))), remark.isEmpty() ? "" : ": " + remark);
    }

    private Exercise exercise(Map<String, String> row) {
        String name = row.getOrDefault("exercise", "");
        return Exercise.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: exercise (%s) must be a number or a name, see list".formatted(file, name)));
    }

    private double points(Map<String, String> row) {
        String points = row.getOrDefault("points", "");
        if (!points.matches("\\d{1,9}(\\.\\d*)?")) {
            throw new IllegalArgumentException("%s: points (%s) must be a number, at least 0".formatted(file, points));
        }
        return Double.parseDouble(points);
    }
}
