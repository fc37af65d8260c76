package descent.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An invented wrong file, with what a good teacher would say of it. Its first lines are
 *
 * <pre>
 * // teacher: one · what is wrong, in a sentence
 * // names: a regular expression that a right diagnosis has in it
 * // beside: Lookahead/zeros
 * </pre>
 *
 * <p>"one" mistake, or "two" at once. The last line is there only if the exercise uses others that are attempts, too.
 *
 * @param mistakes one or two
 * @param teacher what a good teacher would say
 * @param names found in every diagnosis that is right
 * @param beside other attempts, each as its exercise and its name
 */
record Attempt(String exercise, String name, int mistakes, String teacher, Pattern names, List<String> beside) {
    private static final Path CORPUS = Path.of("src", "test", "resources", "descent", "corpus");
    private static final Pattern TEACHER = Pattern.compile("(one|two) · (.+)");

    /** All attempts at an exercise, by name. */
    static List<Attempt> at(String exercise) {
        Path folder = CORPUS.resolve(exercise);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> of(exercise, file.getFileName().toString().replace(".java", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attempt of(String exercise, String name) {
        List<String> lines = text(exercise + "/" + name).lines().toList();
        var teacher = TEACHER.matcher(value("teacher", lines));
        if (!teacher.matches()) {
            throw new IllegalStateException(
                    "%s/%s: its first line must be \"// teacher: one · …\" or \"… two · …\"".formatted(exercise, name));
        }
        return new Attempt(
                exercise,
                name,
                teacher.group(1).equals("one") ? 1 : 2,
                teacher.group(2),
                Pattern.compile(value("names", lines)),
                Stream.of(value("beside", lines).split(", "))
                        .filter(other -> !other.isEmpty())
                        .toList());
    }

    private static String value(String key, List<String> lines) {
        String start = "// " + key + ": ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    /** The text of an attempt, which is called by exercise and name. */
    static String text(String attempt) {
        try {
            return Files.readString(CORPUS.resolve(attempt + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text(this.toString());
    }

    @Override
    public String toString() {
        return exercise + "/" + name;
    }
}
