package descent.kata.studio;

import com.google.gson.Gson;
import descent.data.AtomicFile;
import descent.kata.Exercise;
import descent.kata.OracleBook;
import descent.kata.Verdict.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The studio's page as one file without a server: it shows the right rule alone, which runs in the browser.
 *
 * @param exercises those that can be chosen
 * @param oracles as {@link OracleScript} has them
 */
public record StillStudio(List<Exercise> exercises, String oracles) {
    private static final String POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

    /** Takes the server's place. */
    private static final String ANSWERS = """
            globalThis.descent = (() => {
            %s
            const opening = %s;
            const name = question => opening.exercises.find(each => each.id === question.exercise).name;
            return {
              opening,
              dials: question => dials(name(question), question.surface),
              oracle: question => oracle(name(question), question.surface, question.values, question.start, question.steps),
              heights: question => heights(question.surface, question.box, question.columns, question.rows),
            };
            })();
            """;

    /** Writes the page. */
    public void write(Path file) {
        AtomicFile.write(file, html());
    }

    private String html() {
        Opening opening =
                Opening.of(exercises.get(0), exercises, OracleBook.load(), exercise -> Status.NOT_STARTED, List.of());
        String script = text("draw.js").replace("export function", "function")
                + text("studio.js").replaceFirst("import .*;\\R", "");
        return text("studio.html")
                .replace("<link rel=\"icon\" href=\"data:,\">", policy())
                .replace("<link rel=\"stylesheet\" href=\"studio.css\">", "<style>\n" + text("studio.css") + "</style>")
                .replace("<script type=\"module\" src=\"studio.js\"></script>", "")
                .replace(
                        "</body>",
                        "<script>\n" + ANSWERS.formatted(oracles, new Gson().toJson(opening)) + "</script>\n"
                                + "<script type=\"module\">\n" + script + "</script>\n</body>");
    }

    private static String policy() {
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">";
    }

    private static String text(String name) {
        try (InputStream in = StillStudio.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the class path", e);
        }
    }
}
