package descent.student;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a student's files.
 *
 * @param errors what is wrong with each file that has no classes, in lines to be shown; also under the name that a file
 *     should have and has not
 * @param classes the class files by their full names
 * @param sources the file of each class
 */
public record Compiled(Map<String, List<String>> errors, Map<String, byte[]> classes, Map<String, String> sources)
        implements Answer {
    /** What comes of no files. */
    public static final Compiled NOTHING = new Compiled(Map.of(), Map.of(), Map.of());

    /**
     * Why there is no such class, in lines to be shown; empty if there is one.
     *
     * @param name the simple name of an exercise's class
     */
    public Optional<List<String>> problem(String name) {
        String file = name + ".java";
        if (errors.containsKey(file)) {
            return Optional.of(errors.get(file));
        }
        if (classes.containsKey(StudentClasses.PACKAGE + "." + name)) {
            return Optional.empty();
        }
        return Optional.of(List.of(fileOf(name)
                .map(other -> "%s must be called %s, and its class %s".formatted(other, file, name))
                .orElse("there is no readable %s: bring the stub back with `reset %s`".formatted(file, name))));
    }

    /** The file of an exercise's class, be it under a name that differs in capital letters. */
    public Optional<String> fileOf(String name) {
        return Stream.concat(errors.keySet().stream(), sources.values().stream())
                .filter((name + ".java")::equalsIgnoreCase)
                .findFirst();
    }
}
