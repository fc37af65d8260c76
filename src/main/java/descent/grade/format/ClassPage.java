package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Text;
import descent.kata.Exercise;
import descent.report.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of the class: how it did, exercise by exercise, and a table to sort. It needs nothing from the network. */
final class ClassPage {
    private static final PageTemplates TEMPLATE = PageTemplates.from("class.mustache");
    private static final String SCRIPT = PageTemplates.resource("class.js");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NOTE = 500;

    private final ClassGrades grades;

    private ClassPage(ClassGrades grades) {
        this.grades = grades;
    }

    static String of(ClassGrades grades) {
        return TEMPLATE.fill(new ClassPage(grades).view());
    }

    private Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("script", SCRIPT);
        view.put("facts", facts());
        view.put(
                "notes",
                grades.notes().stream()
                        .map(note -> Text.line(note, LONGEST_NOTE))
                        .toList());
        view.put("exercises", grades.exercises().stream().map(this::exercise).toList());
        view.put("kinds", Arrays.stream(Cell.Kind.values()).map(ClassPage::kind).toList());
        view.put("rows", grades.grades().stream().map(ClassPage::row).toList());
        view.put("distributed", Reports.isClass(grades));
        view.put("remarks", remarks());
        view.put("seed", String.valueOf(grades.seed()));
        view.put("version", grades.version());
        return view;
    }

    private List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact(grades.grades().size(), "submissions"));
        double[] points =
                grades.settled().stream().mapToDouble(Grade::points).sorted().toArray();
        if (points.length > 0) {
            double maximum = grades.settled().get(0).maximum();
            facts.add(fact(
                    PointsText.text(Arrays.stream(points).average().orElseThrow()),
                    "points on average, of " + PointsText.text(maximum)));
            facts.add(fact(
                    PointsText.text((points[(points.length - 1) / 2] + points[points.length / 2]) / 2), "median"));
        }
        facts.add(fact(grades.grades().stream().filter(Grade::needsReview).count(), "to review ⚑"));
        facts.add(fact(grades.unsettled().size(), "not graded"));
        return facts;
    }

    /** What the grader noted on single submissions. */
    private List<Map<String, Object>> remarks() {
        return grades.grades().stream()
                .filter(grade -> !grade.notes().isEmpty())
                .map(grade -> Map.<String, Object>of(
                        "name",
                        Text.name(grade.submission(), LONGEST_NAME),
                        "notes",
                        grade.notes().stream()
                                .map(note -> Text.line(note, LONGEST_NOTE))
                                .toList()))
                .toList();
    }

    private static Map<String, String> fact(Object value, String what) {
        return Map.of(
                "value", value instanceof Number n ? Numbers.count(n.longValue()) : value.toString(), "what", what);
    }

    private static Map<String, String> kind(Cell.Kind kind) {
        return Map.of("kind", kind.style(), "words", kind.words());
    }

    private Map<String, Object> exercise(Exercise exercise) {
        List<ExerciseGrade> all = grades.grades().stream()
                .flatMap(grade -> grade.exercises().stream())
                .filter(grade -> grade.exercise().equals(exercise))
                .toList();
        List<Map<String, String>> parts = new ArrayList<>();
        for (Cell.Kind kind : Cell.Kind.values()) {
            long count = all.stream().filter(grade -> Cell.kind(grade) == kind).count();
            if (count > 0) {
                parts.add(Map.of("kind", kind.style(), "count", String.valueOf(count), "words", kind.words()));
            }
        }
        return Map.of("id", exercise.id(), "name", exercise.name(), "parts", parts, "mean", mean(all));
    }

    private static String mean(List<ExerciseGrade> all) {
        List<ExerciseGrade> settled =
                all.stream().filter(grade -> grade.outcome().ran()).toList();
        double points = settled.stream().mapToDouble(ExerciseGrade::points).sum();
        double maximum = settled.stream().mapToDouble(ExerciseGrade::maximum).sum();
        return maximum > 0 ? Math.round(100 * points / maximum) + "%" : "–";
    }

    private static Map<String, Object> row(Grade grade) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", Text.name(grade.submission(), LONGEST_NAME));
        row.put("page", Reports.studentPage(grade));
        row.put("points", grade.settled() ? PointsText.text(grade.points()) : "?");
        row.put("sort", grade.settled() ? PointsText.text(grade.points()) : "-1");
        row.put("review", grade.needsReview());
        row.put("isolation", grade.isolation());
        row.put(
                "cells",
                grade.exercises().stream().map(Cell::of).map(Cell::view).toList());
        return row;
    }
}
