package descent.grade;

import descent.kata.Exercise;
import descent.worker.Compiled;
import descent.worker.Lost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compiles a submission in its own process, and finds the file that javac does not survive. */
final class Compiler {
    private static final Duration ALL = Duration.ofSeconds(30);
    private static final Duration ONE = Duration.ofSeconds(10);
    private static final String PACKAGE = "descent.exercises.";

    private final Bench bench;
    private final Map<String, Outcome> fatal = new LinkedHashMap<>();
    private Compiled compiled = new Compiled(Map.of(), Map.of(), Map.of());

    Compiler(Bench bench) {
        this.bench = bench;
    }

    /** @return the process, with the classes loaded */
    StudentProcess compile(Map<String, String> files) {
        StudentProcess student = bench.start();
        try {
            compiled = student.compile(files, ALL);
        } catch (Lost e) {
            student.close();
            Map<String, String> left = new TreeMap<>(files);
            files.forEach((name, text) -> alone(name, text).ifPresent(outcome -> {
                fatal.put(name, outcome);
                left.remove(name);
            }));
            student = bench.start();
            compiled = student.compile(left, ALL);
        }
        student.load(compiled);
        return student;
    }

    /** What becomes of the process that compiles this file alone; nothing if it survives. */
    private Optional<Outcome> alone(String name, String text) {
        try (StudentProcess student = bench.start()) {
            try {
                student.compile(Map.of(name, text), ONE);
                return Optional.empty();
            } catch (Lost e) {
                return Optional.of(student.process().cause());
            }
        }
    }

    /** A new process with the same classes. */
    StudentProcess restart() {
        StudentProcess student = bench.start();
        student.load(compiled);
        return student;
    }

    /** The grade of an exercise that did not come through the compiler. */
    Optional<ExerciseGrade> refused(Exercise exercise) {
        String file = exercise.name() + ".java";
        List<String> lines = new ArrayList<>();
        if (fatal.containsKey(file)) {
            lines.add("javac did not survive " + file + ": " + fatal.get(file));
        } else if (compiled.errors().containsKey(file)) {
            lines.add(file + " does not compile.");
            compiled.errors().get(file).forEach(line -> lines.add("  " + Text.line(line)));
        } else if (!compiled.classes().containsKey(PACKAGE + exercise.name())) {
            lines.add(file + " has no class descent.exercises." + exercise.name() + ".");
        } else {
            return Optional.empty();
        }
        return Optional.of(bench.marks().nothing(exercise, Outcome.COMPILE_ERROR, lines));
    }

    /** The class files that come from a file. */
    Map<String, byte[]> classes(String file) {
        Map<String, byte[]> own = new TreeMap<>();
        compiled.classes().forEach((name, bytes) -> {
            if (file.equals(compiled.sources().get(name))) {
                own.put(name, bytes);
            }
        });
        return own;
    }
}
