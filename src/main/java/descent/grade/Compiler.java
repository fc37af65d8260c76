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
import java.util.TreeMap;

/** Compiles a submission, and finds the file that javac does not survive. */
final class Compiler {
    private static final TimeBudget.Share ALL = new TimeBudget.Share(Duration.ofSeconds(15), Duration.ofSeconds(45));

    private final Bench bench;
    private final TimeBudget budget;
    private final Map<String, Outcome> fatal = new LinkedHashMap<>();
    private final Map<Exercise, List<String>> toReview = new HashMap<>();
    private Compiled compiled = Compiled.NOTHING;

    Compiler(Bench bench, TimeBudget budget) {
        this.bench = bench;
        this.budget = budget;
    }

    /** Compiles all files, or without those that kill javac. */
    void compile(Map<String, byte[]> files) {
        try {
            compiled = files.isEmpty() ? Compiled.NOTHING : together(files);
        } catch (Javac.Died e) {
            compiled = withTheFatal(withoutTheFatal(files));
        }
    }

    /** Those are among the files, and nobody is to be told that they are missing. */
    private Compiled withTheFatal(Compiled rest) {
        Map<String, List<String>> errors = new LinkedHashMap<>(rest.errors());
        fatal.forEach((file, why) -> errors.put(file, List.of("javac did not survive " + file + ": " + why)));
        return new Compiled(errors, rest.classes(), rest.sources());
    }

    private Compiled together(Map<String, byte[]> files) throws Javac.Died {
        return bench.javac().compile(files, budget.shared().atMost(ALL), budget::spend);
    }

    /** Each alone first; those that are fatal only together are added one by one, the one that took longest last. */
    private Compiled withoutTheFatal(Map<String, byte[]> files) {
        Map<String, Long> times = new TreeMap<>();
        files.forEach((name, bytes) -> {
            long begun = System.nanoTime();
            attempt(name, Map.of(name, bytes)).ifPresent(done -> times.put(name, System.nanoTime() - begun));
        });
        Map<String, byte[]> left = new TreeMap<>(files);
        left.keySet().retainAll(times.keySet());
        try {
            return left.isEmpty() ? Compiled.NOTHING : together(left);
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
            Optional<Compiled> done = attempt(name, together);
            best = done.orElse(best);
            if (done.isEmpty()) {
                together.remove(name);
            }
        }
        return best;
    }

    /** Nothing if javac does not survive it, which is that file's fault and at its expense. */
    private Optional<Compiled> attempt(String name, Map<String, byte[]> files) {
        TimeBudget.Share most = budget.left(name);
        if (most.isOver()) {
            fatal.put(name, Outcome.NOT_RUN);
            return Optional.empty();
        }
        try {
            return Optional.of(bench.javac().compile(files, most, spent -> budget.spend(name, spent)));
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
        if (fatal.get(exercise.name() + ".java") == Outcome.NOT_RUN) {
            return Optional.of(bench.marks().notRun(exercise, bench.limits()));
        }
        return VerdictReport.refused(exercise, compiled)
                .map(why -> bench.marks().nothing(exercise, Outcome.COMPILE_ERROR, VerdictReport.of(why)));
    }

    /** Whether there is a file for an exercise, be it under a wrong name. */
    boolean has(Exercise exercise) {
        return compiled.fileOf(exercise.name()).isPresent();
    }

    /** Which other file an exercise's class is in, in words. */
    String elsewhere(Exercise exercise) {
        String other = compiled.sources().get(JavaFile.PACKAGE + "." + exercise.name());
        return other == null ? "" : ": put the class, which is in %s, into a file of its own".formatted(other);
    }

    /** What a subject with these classes does, and the classes; no text, which might kill the parser of whoever reads it. */
    Work work(Subject subject) {
        return new Work(subject, "", compiled.classes());
    }

    /** What an instructor should look at in what an exercise uses. */
    List<String> toReview(Exercise exercise) {
        return toReview.computeIfAbsent(exercise, this::found);
    }

    private List<String> found(Exercise exercise) {
        String file = exercise.name() + ".java";
        List<String> own = compiled.sources().entrySet().stream()
                .filter(source -> source.getValue().equals(file))
                .map(Map.Entry::getKey)
                .toList();
        return Review.of(own, compiled.classes());
    }
}
