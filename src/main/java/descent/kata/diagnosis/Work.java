package descent.kata.diagnosis;

import descent.student.Compiled;
import descent.student.StudentClasses;
import descent.trial.Subject;
import descent.trial.Trial;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A student's work on an exercise: what it does and, where that can be seen, how it is written.
 *
 * @param subject does what its classes do
 * @param text the file; empty if it cannot be seen
 * @param classes what it was compiled to, by full names, with those that it uses; none if they cannot be seen
 * @param shown the example that its verdict shows, where there is one
 */
public record Work(Subject subject, String text, Map<String, byte[]> classes, Optional<Trial<?>> shown) {
    /** Before there is a verdict. */
    public Work(Subject subject, String text, Map<String, byte[]> classes) {
        this(subject, text, classes, Optional.empty());
    }

    /** Work of which only that is known what it does. */
    public static Work unseen(Subject subject) {
        return new Work(subject, "", Map.of());
    }

    /** This work, and the example that its verdict shows. */
    Work showing(Optional<Trial<?>> example) {
        return new Work(subject, text, classes, example);
    }

    /**
     * Work on an exercise of which all can be seen.
     *
     * @param files what each file holds, by its name
     * @param compiled what became of it
     */
    public static Work of(Subject subject, String exercise, Map<String, byte[]> files, Compiled compiled) {
        byte[] file = files.getOrDefault(exercise + ".java", new byte[0]);
        return new Work(subject, new String(file, StandardCharsets.UTF_8), compiled.classes());
    }

    /** Whether the class of one exercise mentions that of another. */
    public boolean uses(String exercise, String other) {
        String own = StudentClasses.PACKAGE + "." + exercise;
        String mention = (StudentClasses.PACKAGE + "." + other).replace('.', '/');
        return classes.entrySet().stream()
                .filter(each -> each.getKey().equals(own) || each.getKey().startsWith(own + "$"))
                .anyMatch(each -> mentions(each.getValue(), mention));
    }

    /** In a class file, a name stands as it is, and what follows belongs to no name. */
    private static boolean mentions(byte[] classFile, String name) {
        String bytes = new String(classFile, StandardCharsets.ISO_8859_1);
        for (int at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (end == bytes.length() || !Character.isLetterOrDigit(bytes.charAt(end))) {
                return true;
            }
        }
        return false;
    }
}
