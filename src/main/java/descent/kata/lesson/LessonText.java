package descent.kata.lesson;

import descent.kata.LessonFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A lesson as it is written: Markdown with a paragraph and parts ({@code ##}) below it. A line {@code ![](race)} is where
 * the picture of that name stands, and <code>{{steps}}</code> where a figure does.
 *
 * @param title the name in words
 * @param summary one paragraph, plain
 * @param parts from top to bottom
 */
public record LessonText(String title, String summary, List<Part> parts) {
    /** A heading and the Markdown below it. */
    public record Part(String heading, String markdown) {}

    public LessonText {
        parts = List.copyOf(parts);
    }

    static LessonText of(LessonFile file) {
        String[] pieces = file.markdown().strip().split("(?m)^## ");
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length; i++) {
            String[] headed = pieces[i].split("\\R", 2);
            parts.add(new Part(headed[0].strip(), headed[1].strip()));
        }
        return new LessonText(file.title(), pieces[0].strip().replaceAll("\\s*\\R\\s*", " "), parts);
    }
}
