package descent.kata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A lesson's file: front matter in YAML between two lines {@code ---}, and Markdown below them.
 *
 * @param name the file's, without its end
 */
public record LessonFile(String name, Map<?, ?> front, String markdown) {
    static final String FOLDER = "descent/kata/lesson/";
    static final String END = ".md";
    private static final String NONE = "–";

    /** The lesson of that name, for example {@code "Momentum"}. @throws IllegalStateException if it is not there */
    public static LessonFile named(String name) {
        String file = name + END;
        try (InputStream in = LessonFile.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from this copy of Descent: build it again");
            }
            return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " from the class path", e);
        }
    }

    /** The lessons that belong to no exercise, by name. */
    public static List<LessonFile> others() {
        return Catalogue.files().filter(file -> !file.isOfAnExercise()).toList();
    }

    static LessonFile of(String name, String text) {
        String[] parts = text.split("(?m)^---\\R", 3);
        if (parts.length < 3 || !parts[0].isEmpty()) {
            throw new IllegalStateException(name + END + " must begin with front matter between two lines ---");
        }
        try {
            Object front = new Yaml(new SafeConstructor(new LoaderOptions())).load(parts[1]);
            if (front instanceof Map<?, ?> map) {
                return new LessonFile(name, map, parts[2]);
            }
            throw new IllegalStateException(name + END + ": its front matter must have lines like \"title: Adam\"");
        } catch (YAMLException e) {
            throw new IllegalStateException(
                    "%s%s: its front matter is no YAML; write what has a colon in it in quotes: %s"
                            .formatted(name, END, e.getMessage().replaceAll("\\s*\\R\\s*", " ")),
                    e);
        }
    }

    /** The name in words. */
    public String title() {
        return text("title");
    }

    /** What to notice once the exercise is right, in a sentence; empty if the lesson says nothing of that. */
    public String notice() {
        return front.get("notice") instanceof String text ? text.strip() : "";
    }

    /** What the studio on its page begins with, as in the studio's address; empty if it does not say. */
    public String setting() {
        return front.get("setting") instanceof String text ? text.strip() : "";
    }

    /** The year of the idea; a dash if the lesson does not say. */
    public String year() {
        return front.get("year") instanceof Integer year ? String.valueOf(year) : NONE;
    }

    /** What it adds, in a few words; a dash if the lesson does not say. */
    public String idea() {
        return front.get("idea") instanceof String text ? text : NONE;
    }

    /** Whether it has a number. */
    boolean isOfAnExercise() {
        return front.containsKey("number");
    }

    Exercise exercise() {
        if (front.get("number") instanceof Integer number && number > 0) {
            return new Exercise(number, name, title(), text("chapter"), text("formula"), hints());
        }
        throw wrong("number", "a whole number from 1");
    }

    /** The names of the exercises that it builds on; none if it does not say. */
    public List<String> buildsOn() {
        return front.get("builds on") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private String text(String key) {
        if (front.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong(key, "a line of text");
    }

    private List<String> hints() {
        if (front.get("hints") instanceof List<?> hints) {
            return hints.stream().map(hint -> String.valueOf(hint).strip()).toList();
        }
        throw wrong("hints", "a list, one line \"- …\" for each");
    }

    private IllegalStateException wrong(String key, String right) {
        return new IllegalStateException("%s%s: in its front matter \"%s\" (%s) must be %s"
                .formatted(name, END, key, front.containsKey(key) ? front.get(key) : "missing", right));
    }
}
