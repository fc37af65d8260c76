package descent.kata.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A lesson as it is written: Markdown with a title ({@code #}), a paragraph below it and parts ({@code ##}). A line
 * {@code ![](race)} is where the picture of that name stands, and <code>{{steps}}</code> where a figure does.
 *
 * @param title the rule's name in words
 * @param summary one paragraph, plain
 * @param parts from top to bottom
 */
public record LessonText(String title, String summary, List<Part> parts) {
    /** A heading and the Markdown below it. */
    public record Part(String heading, String markdown) {}

    public LessonText {
        parts = List.copyOf(parts);
    }

    /** The text of that name, for example {@code "04-Momentum"}. */
    static LessonText named(String name) {
        String file = name + ".md";
        try (InputStream in = LessonText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from this copy of Descent: build it again");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " from the class path", e);
        }
    }

    static LessonText parse(String markdown) {
        String[] pieces = markdown.strip().split("(?m)^## ");
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length; i++) {
            String[] headed = pieces[i].split("\\R", 2);
            parts.add(new Part(headed[0].strip(), headed[1].strip()));
        }
        String[] front = pieces[0].split("\\R", 2);
        return new LessonText(
                front[0].replaceFirst("^# ", "").strip(), front[1].strip().replaceAll("\\s*\\R\\s*", " "), parts);
    }
}
