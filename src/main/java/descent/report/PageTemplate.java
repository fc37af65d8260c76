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
            .withLoader(name -> new StringReader(resource(name + ".mustache").strip()))
            .compile(resource("page.mustache"));
    private static final String CSS = resource("base.css") + resource("page.css");
    private static final String SCRIPT = resource("page.js");

    private PageTemplate() {}

    static String fill(Page page) {
        Map<String, Object> view = new HashMap<>(new PageView(page).root());
        view.put("css", CSS);
        view.put("script", SCRIPT);
        view.put("library", page.plots() ? page.library().script() : "");
        view.put("plotly", Library.version());
        return TEMPLATE.execute(view);
    }

    private static String resource(String name) {
        try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the class path", e);
        }
    }
}
