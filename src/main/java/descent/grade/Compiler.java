package descent.grade;

import descent.kata.Exercise;
import descent.kata.VerdictReport;
import descent.kata.diagnosis.Work;
import descent.student.Compiled;
import descent.trial.Subject;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles a submission, and finds the file that javac does not survive. */
final class Compiler {
    private static final Duration ALL = Duration.ofSeconds(15);
    private static final Duration ONE = Duration.ofSeconds(6);

    private final Bench bench;
    private final Map<String, Outcome> fatal = new LinkedHashMap<>();
    private final Map<Exercise, Set<String>> shortcuts = new HashMap<>();
    private Compiled compiled = Compiled.NOTHING;

    Compiler(Bench bench) {
        this.bench = bench;
    }

    /** Compiles all files, or without those that kill javac. */
    void compile(Map<String, byte[]> files) {
        try {
            compiled = files.isEmpty() ? Compiled.NOTHING : bench.javac().compile(files, ALL);
        } catch (Javac.Died e) {
            compiled = withoutTheFatal(files);
        }
    }

    /** Each alone first; those that are fatal only together are added one by one, the one that took longest last. */
    private Compiled withoutTheFatal(Map<String, byte[]> files) {
        Map<String, Long> times = new TreeMap<>();
        files.forEach((name, bytes) -> {
            long begun = System.nanoTime();
            attempt(name, Map.of(name, bytes), ONE).ifPresent(done -> times.put(name, System.nanoTime() - begun));
        });
        Map<String, byte[]> left = new TreeMap<>(files);
        left.keySet().retainAll(times.keySet());
        try {
            return left.isEmpty() ? Compiled.NOTHING : bench.javac().compile(left, ALL);
        } catch (Javac.Died e) {
            return oneByOne(files, times);
        }
    }

    private Compiled oneByOne(Map<String, byte[]> files, Map<String, Long> times) {
        Compiled best = Compiled.NOTHING;
        Map<String, byte[]> together = new TreeMap<>();
        List<String> names =
                times.keySet().stream().sorted(Comparator.comparing(times::get)).toList();
        for (String name : names) {
            together.put(name, files.get(name));
            Optional<Compiled> done = attempt(name, together, ONE);
            best = done.orElse(best);
            if (done.isEmpty()) {
                together.remove(name);
            }
        }
        return best;
    }

    /** Nothing if javac does not survive it, which is that file's fault. */
    private Optional<Compiled> attempt(String name, Map<String, byte[]> files, Duration most) {
        try {
            return Optional.of(bench.javac().compile(files, most));
        } catch (Javac.Died e) {
            fatal.put(name, e.why());
            return Optional.empty();
        }
    }

    /** A new process with the classes. */
    StudentProcess start() {
        return bench.processes().start(compiled);
    }

    /** The grade of an exercise that did not come through the compiler. */
    Optional<ExerciseGrade> refused(Exercise exercise) {
        String file = exercise.name() + ".java";
        Optional<List<String>> why = fatal.containsKey(file)
                ? Optional.of(List.of("javac did not survive " + file + ": " + fatal.get(file)))
                : compiled.problem(exercise.name());
        return why.map(lines -> bench.marks()
                .nothing(exercise, Outcome.COMPILE_ERROR, VerdictReport.of(VerdictReport.refused(exercise, lines))));
    }

    /** Whether there is a file for an exercise, be it under a wrong name. */
    boolean has(Exercise exercise) {
        String file = exercise.name() + ".java";
        return fatal.containsKey(file)
                || Stream.concat(compiled.errors().keySet().stream(), compiled.sources().values().stream())
                        .anyMatch(file::equalsIgnoreCase);
    }

    /** What a subject with these classes does, and the classes; no text, which might kill the parser of whoever reads it. */
    Work work(Subject subject) {
        return new Work(subject, "", compiled.classes());
    }

    /** What an instructor should look at in what an exercise uses. */
    Set<String> shortcuts(Exercise exercise) {
        return shortcuts.computeIfAbsent(exercise, this::found);
    }

    private Set<String> found(Exercise exercise) {
        String file = exercise.name() + ".java";
        List<String> own = compiled.sources().entrySet().stream()
                .filter(source -> source.getValue().equals(file))
                .map(Map.Entry::getKey)
                .toList();
        return Shortcuts.in(own, compiled.classes());
    }
}
