package descent.grade.format;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Fills the templates of the pages, which escape every text that they are given. */
final class PageTemplates {
    private static final String CSS = resource("/descent/report/base.css") + resource("grades.css");

    private final Template template;

    private PageTemplates(Template template) {
        this.template = template;
    }

    static PageTemplates from(String name) {
        return new PageTemplates(Mustache.compiler().emptyStringIsFalse(true).compile(resource(name)));
    }

    String fill(Map<String, Object> view) {
        Map<String, Object> whole = new HashMap<>(view);
        whole.put("css", CSS);
        return template.execute(whole);
    }

    static String resource(String name) {
        try (InputStream in = PageTemplates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the class path", e);
        }
    }
}
