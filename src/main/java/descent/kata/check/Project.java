package descent.kata.check;

import descent.kata.Course;
import descent.kata.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A student's project.
 *
 * @param folder the one with exercises/ in it
 */
public record Project(Path folder) {
    private static final String EXERCISES = "exercises";

    /** @throws IllegalArgumentException if there are no exercises in it */
    public Project {
        if (!Files.isDirectory(folder.resolve(EXERCISES))) {
            throw new IllegalArgumentException(
                    "there is no folder exercises/ in %s: run this in the project's folder, or name it with --project"
                            .formatted(folder.toAbsolutePath().normalize()));
        }
    }

    /** Which exercises it has, in which order and for how many points. */
    public Course course() {
        return Course.in(folder);
    }

    /** The student's file. */
    public Path file(Exercise exercise) {
        return folder.resolve(exercise.file());
    }

    /** The reference's file, from the project's folder; empty where solutions/ was taken out. */
    public Optional<Path> solution(Exercise exercise) {
        Path file = Path.of("solutions", "descent", "solutions", exercise.name() + ".java");
        return Files.exists(folder.resolve(file)) ? Optional.of(file) : Optional.empty();
    }
}
