package descent.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prose in Markdown that lies beside a class: passages below headings ({@code ##}), with gaps such as <code>{{steps}}</code>
 * for the figures of a run.
 */
public final class Passages {
    private final Map<String, Template> passages = new LinkedHashMap<>();

    private Passages(String markdown) {
        Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false);
        for (String passage : markdown.strip().split("(?m)^## ")) {
            String[] headed = passage.split("\\R", 2);
            if (headed.length == 2) {
                passages.put(
                        headed[0].strip(), compiler.compile(headed[1].strip().replaceAll("\\s*\\R\\s*", " ")));
            }
        }
    }

    /** @param file the name of a resource beside the class: "cifar.md" */
    public static Passages of(Class<?> owner, String file) {
        return new Passages(PageTemplate.resource(owner, file));
    }

    /**
     * A passage in one line.
     *
     * @param figures what stands in its gaps, by name
     * @throws com.samskivert.mustache.MustacheException if one is missing
     */
    public String text(String heading, Map<String, ?> figures) {
        return passages.get(heading).execute(figures);
    }

    /** The same as a block of a page. */
    public Paragraph paragraph(String heading, Map<String, ?> figures) {
        return new Paragraph(text(heading, figures));
    }
}
