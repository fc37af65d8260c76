package descent.shard;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Scripts and manifests with a few gaps, written {@code <%seed%>}, for the usual braces mean something to GitHub. */
public final class Template {
    private Template() {}

    /**
     * A resource with its gaps filled.
     *
     * @param owner whose resource it is
     * @throws IllegalStateException if there is none of that name
     */
    public static String fill(Class<?> owner, String name, Map<String, String> gaps) {
        return Mustache.compiler()
                .withDelims("<% %>")
                .escapeHTML(false)
                .compile(resource(owner, name))
                .execute(gaps);
    }

    private static String resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the class path", e);
        }
    }
}
