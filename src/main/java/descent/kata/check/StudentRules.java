package descent.kata.check;

import descent.Rules;
import descent.kata.Exercise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A student's rules as their files stand, for whatever runs them beside the reference. */
public final class StudentRules {
    private StudentRules() {}

    /**
     * Those on the class path, where a clone's build has put them; else those that compile in a project.
     *
     * @param folder the project's
     * @param notes is told which do not compile
     * @throws IllegalArgumentException if there is no project either
     */
    public static Rules in(Path folder, Consumer<String> notes) {
        boolean built = Exercise.ALL.stream().anyMatch(exercise -> Rules.EXERCISES.has(exercise.name()));
        return built ? Rules.EXERCISES : compiled(new Project(folder), notes);
    }

    private static Rules compiled(Project project, Consumer<String> notes) {
        Map<String, byte[]> classes = new HashMap<>();
        List<String> broken = new ArrayList<>();
        try (ExerciseCompiler compiler = new ExerciseCompiler(project, ClassPath.own())) {
            for (Exercise exercise : Exercise.ALL) {
                Compilation compilation = compiler.compile(exercise);
                classes.putAll(compilation.classes());
                if (!compilation.complaints().isEmpty()) {
                    broken.add(exercise.toString());
                }
            }
        }
        if (!broken.isEmpty()) {
            notes.accept("does not compile, and is left out: " + String.join(", ", broken));
        }
        return new Rules(Rules.EXERCISES.packageName(), new FreshClasses(classes));
    }
}
