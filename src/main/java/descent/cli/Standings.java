package descent.cli;

import descent.grade.Points;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.NoSpecsException;
import descent.kata.Verdict.Status;
import descent.kata.check.KnownVerdicts;
import descent.kata.check.Project;
import descent.kata.state.LastVerdict;
import descent.report.Table;
import java.nio.file.Files;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a project's exercises stand, as far as that is known of the files as they are.
 *
 * @param project whose
 */
record Standings(Project project) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** One row for each exercise. */
    Table table() {
        KnownVerdicts known = KnownVerdicts.of(project);
        List<Exercise> all = project.course().exercises();
        Optional<Points> points = points();
        List<Exercise> done =
                all.stream().filter(exercise -> isDone(known.verdict(exercise))).toList();
        String worthOfAll = points.map(worth -> ", for %s of %s points".formatted(sum(worth, done), sum(worth, all)))
                .orElse("");
        return Table.titled("Exercises: %d of %d done".formatted(done.size(), all.size()) + worthOfAll)
                .words("exercise", "state", "checked")
                .numbers("points", "hints")
                .rows(all, exercise -> row(exercise, known, points))
                .note("a grader gives part of the points for part of the properties");
    }

    private List<String> row(Exercise exercise, KnownVerdicts known, Optional<Points> points) {
        Optional<LastVerdict> last = known.verdict(exercise);
        return List.of(
                exercise.toString(),
                last.map(verdict -> word(verdict.status())).orElseGet(() -> unchecked(exercise, known)),
                last.map(verdict -> MINUTE.format(verdict.at().atZone(ZoneId.systemDefault())))
                        .orElse(""),
                points.map(worth -> sum(worth, List.of(exercise)))
                        .map(worth -> isDone(last) ? worth + " of " + worth : "of " + worth)
                        .orElse(""),
                "%d of %d"
                        .formatted(
                                known.state().hints(exercise), exercise.hints().size()));
    }

    /** Where the specs are, which say so. */
    private Optional<Points> points() {
        try {
            return Optional.of(Points.of(Examiner.load(), project.course()));
        } catch (NoSpecsException e) {
            return Optional.empty();
        }
    }

    private static boolean isDone(Optional<LastVerdict> last) {
        return last.filter(verdict -> verdict.status() == Status.PASS).isPresent();
    }

    private static String sum(Points points, List<Exercise> exercises) {
        double sum = exercises.stream().mapToDouble(points::of).sum();
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(sum);
    }

    private static String word(Status status) {
        return switch (status) {
            case PASS -> "done";
            case NOT_STARTED -> "not started";
            case FAIL -> "red";
            case TIMEOUT -> "does not return";
            case CRASHED -> "ends Java";
            case COMPILE_ERROR -> "does not compile";
        };
    }

    private String unchecked(Exercise exercise, KnownVerdicts known) {
        if (known.looksUnwritten(exercise)) {
            return "not started";
        }
        return Files.exists(project.file(exercise)) ? "not checked" : "no file";
    }
}
