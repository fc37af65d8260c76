package descent.kata.check;

import descent.Rules;
import descent.kata.Exercise;
import descent.student.ClassPath;
import descent.student.Compiled;
import descent.student.ExerciseFiles;
import descent.student.StudentClasses;
import descent.student.Toolchain;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A student's rules as their files stand, for whatever runs them beside the reference. */
public final class StudentRules {
    private StudentRules() {}

    /**
     * Those that compile in a project.
     *
     * @param folder the project's
     * @param notes is told which do not compile
     * @throws IllegalArgumentException if there is no project
     */
    public static Rules in(Path folder, Consumer<String> notes) {
        Project project = new Project(folder);
        try (Toolchain toolchain = new Toolchain(ClassPath.own().entries())) {
            Compiled compiled = toolchain.all(ExerciseFiles.in(project.folder()));
            String broken = Exercise.all().stream()
                    .filter(exercise -> compiled.problem(exercise.name()).isPresent())
                    .map(Exercise::toString)
                    .collect(Collectors.joining(", "));
            if (!broken.isEmpty()) {
                notes.accept("does not compile, and is left out: " + broken);
            }
            return StudentClasses.rules(compiled.classes());
        }
    }
}
