package descent.audit;

import descent.Rules;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.Worth;
import descent.kata.lesson.show.Show;
import descent.mutant.LegalRewritings;
import descent.mutant.Mutants;
import descent.spec.SpecRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What exercises lack of the files that are called by their names.
 *
 * @param project the folder with exercises/ in it
 */
record Lacks(Path project) {
    /** One line for each thing that is missing or disagrees. */
    List<String> of(Exercise exercise) {
        List<String> lacks = new ArrayList<>();
        note(lacks, Files.exists(project.resolve(exercise.file())), exercise, "no exercise: " + exercise.file());
        note(lacks, Rules.SOLUTIONS.has(exercise.name()), exercise, "no solution: solutions/descent/solutions/");
        note(lacks, !exercise.hints().isEmpty(), exercise, "no hints: the front matter of its lesson");
        note(lacks, !Mutants.of(exercise.name()).isEmpty(), exercise, "no mutants: src/test/java/descent/mutant/");
        note(
                lacks,
                !LegalRewritings.of(exercise.name()).isEmpty(),
                exercise,
                "no rewritings: src/test/java/descent/mutant/");
        try {
            Show.of(exercise);
        } catch (IllegalStateException e) {
            lacks.add(e.getMessage());
        }
        try {
            worth(exercise, lacks);
        } catch (IllegalStateException e) {
            lacks.add(e.getMessage());
        }
        return lacks;
    }

    private static void worth(Exercise exercise, List<String> lacks) {
        Examiner examiner = new SpecRun();
        Worth worth = examiner.worth(exercise);
        note(lacks, worth.points() > 0, exercise, "no points: @SpecOf of its spec");
        if (worth.number() != exercise.number()) {
            lacks.add("%s has the number %d in its lesson and %d in its spec: make them agree"
                    .formatted(exercise, exercise.number(), worth.number()));
        }
    }

    private static void note(List<String> lacks, boolean isThere, Exercise exercise, String what) {
        if (!isThere) {
            lacks.add("%s has %s".formatted(exercise, what));
        }
    }

    /** Files in exercises/ that have a solution or a spec, and no lesson to be found by. */
    List<String> withoutLesson() {
        try (Stream<Path> files = Files.list(project.resolve("exercises/descent/exercises"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
                    .map(file -> file.replace(".java", ""))
                    .filter(name -> Exercise.all().stream()
                            .noneMatch(exercise -> exercise.name().equals(name)))
                    .filter(name -> Rules.SOLUTIONS.has(name) || SpecRun.class.getResource(name + "Spec.class") != null)
                    .sorted()
                    .map(name -> "%s has no lesson: src/main/resources/descent/kata/lesson/%s.md".formatted(name, name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list exercises/: " + e.getMessage(), e);
        }
    }
}
