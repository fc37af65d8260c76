package descent.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Fills {@code page.mustache}, which escapes every text that it is given. */
final class PageTemplate {
    private static final Template TEMPLATE = Mustache.compiler()
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(
                    resource(PageTemplate.class, name + ".mustache").strip()))
            .compile(resource(PageTemplate.class, "page.mustache"));
    private static final String CSS =
            resource(PageTemplate.class, "base.css") + resource(PageTemplate.class, "page.css");
    private static final String SCRIPT = resource(PageTemplate.class, "page.js");

    private PageTemplate() {}

    static String fill(Page page) {
        Map<String, Object> view = new HashMap<>(new PageView(page).root());
        view.put("css", CSS);
        view.put("script", SCRIPT);
        view.put("library", page.plots() ? page.library().script() : "");
        view.put("plotly", Library.version());
        return TEMPLATE.execute(view);
    }

    static String resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the class path", e);
        }
    }
}
