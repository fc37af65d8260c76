package descent.cli;

import descent.NotStarted;
import descent.grade.Points;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.NoSpecsException;
import descent.kata.Verdict.Status;
import descent.kata.check.Project;
import descent.kata.state.LastVerdict;
import descent.kata.state.State;
import descent.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a project's exercises stand, by their last verdicts.
 *
 * @param project whose
 */
record Standings(Project project) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** One row for each exercise. */
    Table table() {
        State state = State.of(project.folder());
        List<Exercise> all = project.course().exercises();
        Optional<Points> points = points();
        List<Exercise> done =
                all.stream().filter(exercise -> isDone(state.verdict(exercise))).toList();
        String worthOfAll = points.map(worth -> ", for %s of %s points".formatted(sum(worth, done), sum(worth, all)))
                .orElse("");
        return Table.titled("Exercises: %d of %d done".formatted(done.size(), all.size()) + worthOfAll)
                .words("exercise", "state", "last verdict")
                .numbers("points", "hints")
                .rows(all, exercise -> row(exercise, state, points))
                .note(
                        "state: as `watch` or `check` last found it, changed: saved since then; a grader gives part of the points for part of the properties");
    }

    private List<String> row(Exercise exercise, State state, Optional<Points> points) {
        Optional<LastVerdict> last = state.verdict(exercise);
        return List.of(
                exercise.toString(),
                last.map(verdict -> word(verdict.status())).orElseGet(() -> unchecked(exercise)),
                last.map(verdict -> when(exercise, verdict)).orElse(""),
                points.map(worth -> sum(worth, List.of(exercise)))
                        .map(worth -> isDone(last) ? worth + " of " + worth : "of " + worth)
                        .orElse(""),
                "%d of %d".formatted(state.hints(exercise), exercise.hints().size()));
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
            case TIMEOUT -> "red: does not return";
            case CRASHED -> "red: ends Java";
            case COMPILE_ERROR -> "red: does not compile";
        };
    }

    private String unchecked(Exercise exercise) {
        try {
            String text = Files.readString(project.file(exercise));
            return text.contains("new " + NotStarted.class.getSimpleName()) ? "not started" : "not checked";
        } catch (IOException e) {
            return "no file";
        }
    }

    private String when(Exercise exercise, LastVerdict verdict) {
        String minute = MINUTE.format(verdict.at().atZone(ZoneId.systemDefault()));
        return changedSince(exercise, verdict.at()) ? minute + ", changed" : minute;
    }

    private boolean changedSince(Exercise exercise, Instant at) {
        try {
            return Files.getLastModifiedTime(project.file(exercise)).toInstant().isAfter(at);
        } catch (IOException e) {
            return true;
        }
    }
}
