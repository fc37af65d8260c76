package descent.audit;

import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.check.Checked;
import descent.kata.check.Checker;
import descent.kata.check.Project;
import descent.student.ExerciseFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The invented attempts, checked as a student's file is: how often the diagnosis is right. */
final class Corpus {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** What a diagnosis was. */
    enum Outcome {
        NAMED("named"),
        LOOKS_LIKE("looks like"),
        SHOWN("shown"),
        SILENT("silent"),
        FALSE("false");

        private final String heading;

        Outcome(String heading) {
            this.heading = heading;
        }
    }

    private final PrintWriter out;
    private final List<String> objections = new ArrayList<>();
    private final List<Long> waits = new ArrayList<>();
    private final Map<Integer, Map<Outcome, Integer>> sums =
            new TreeMap<>(Map.of(1, new EnumMap<>(Outcome.class), 2, new EnumMap<>(Outcome.class)));

    Corpus(PrintWriter out) {
        this.out = out;
    }

    /** Checks them all and prints what came of it; returns whether no diagnosis is false. */
    boolean hold(List<Exercise> exercises) {
        out.println(row("", Stream.of(Outcome.values()).map(each -> each.heading)));
        Path folder = project();
        try (Checker checker = new Checker(new Project(folder), DEADLINE)) {
            exercises.forEach(exercise -> hold(exercise, folder, checker));
        } finally {
            delete(folder);
        }
        sums.forEach((mistakes, counts) ->
                out.println(row(mistakes == 1 ? "one mistake" : "two mistakes", figures(counts))));
        Collections.sort(waits);
        if (!waits.isEmpty()) {
            out.println("from the verdict to its diagnosis: %d ms at the median, %d ms at nine in ten"
                    .formatted(waits.get(waits.size() / 2), waits.get(waits.size() * 9 / 10)));
        }
        out.println();
        objections.forEach(out::println);
        out.flush();
        if (sums.values().stream().allMatch(Map::isEmpty)) {
            throw new IllegalStateException("there are no attempts: call this in the folder of Descent's own project");
        }
        return sums.values().stream().noneMatch(counts -> counts.containsKey(Outcome.FALSE));
    }

    private void hold(Exercise exercise, Path folder, Checker checker) {
        List<Attempt> attempts = Attempt.at(exercise.name());
        if (attempts.isEmpty()) {
            return;
        }
        checker.warmUp(exercise);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Attempt attempt : attempts) {
            Verdict verdict = check(attempt, exercise, folder, checker);
            Outcome outcome = outcome(attempt, verdict);
            counts.merge(outcome, 1, Integer::sum);
            sums.get(attempt.mistakes()).merge(outcome, 1, Integer::sum);
            if (outcome != Outcome.NAMED || verdict.status() != Verdict.Status.FAIL) {
                objections.add("%-10s %s: %s%n           → %s"
                        .formatted(
                                outcome.heading,
                                attempt,
                                attempt.teacher(),
                                verdict.diagnosis()
                                        .map(Diagnosis::words)
                                        .orElse(verdict.status().toString())));
            }
        }
        out.println(row(exercise.toString(), figures(counts)));
        out.flush();
    }

    private static Outcome outcome(Attempt attempt, Verdict verdict) {
        if (verdict.diagnosis().isEmpty()) {
            return Outcome.SILENT;
        }
        Diagnosis diagnosis = verdict.diagnosis().get();
        if (diagnosis.kind() == Diagnosis.Kind.SHOWN) {
            return Outcome.SHOWN;
        }
        if (!attempt.names().matcher(diagnosis.words()).find()) {
            return Outcome.FALSE;
        }
        return diagnosis.kind() == Diagnosis.Kind.NAMED ? Outcome.NAMED : Outcome.LOOKS_LIKE;
    }

    private Verdict check(Attempt attempt, Exercise exercise, Path folder, Checker checker) {
        Map<String, String> before = Map.of(exercise.name(), solution(exercise.name()));
        try {
            write(folder, exercise.name(), attempt.text());
            attempt.beside().forEach(other -> write(folder, other.split("/")[0], Attempt.text(other)));
            List<Checked> found = new ArrayList<>();
            checker.check(exercise, found::add);
            Checked last = found.get(found.size() - 1);
            if (last.verdict().diagnosis().isPresent()) {
                waits.add(last.took().minus(found.get(found.size() - 2).took()).toMillis());
            }
            return last.verdict();
        } finally {
            before.forEach((name, text) -> write(folder, name, text));
            attempt.beside().forEach(other -> write(folder, other.split("/")[0], solution(other.split("/")[0])));
        }
    }

    private static Stream<String> figures(Map<Outcome, Integer> counts) {
        return Stream.of(Outcome.values()).map(outcome -> String.valueOf(counts.getOrDefault(outcome, 0)));
    }

    private static String row(String name, Stream<String> cells) {
        StringBuilder row = new StringBuilder("%-26s".formatted(name));
        cells.forEach(cell -> row.append("%12s".formatted(cell)));
        return row.toString();
    }

    /** A project in which every exercise is solved. */
    private static Path project() {
        try {
            Path folder = Files.createTempDirectory("descent-corpus");
            Files.createDirectories(folder.resolve(ExerciseFiles.FOLDER));
            Exercise.all().forEach(exercise -> write(folder, exercise.name(), solution(exercise.name())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String solution(String exercise) {
        try {
            return Files.readString(Path.of("solutions", "descent", "solutions", exercise + ".java"))
                    .replace("descent.solutions", "descent.exercises");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String exercise, String text) {
        try {
            Files.writeString(folder.resolve(ExerciseFiles.FOLDER).resolve(exercise + ".java"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
