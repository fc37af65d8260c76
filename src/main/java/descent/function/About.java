package descent.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a reader should know of a function.
 *
 * @param name its name on the command line, for example {@code long-valley}
 * @param formula f(x, y), or f(x) where the dimension is free, in Unicode
 * @param source where it was published
 * @param lesson what a run from its start shows
 */
public record About(String name, String formula, String source, String lesson) {
    private static final String FILE = "functions.yaml";
    private static final Map<String, Map<String, String>> ALL = read();

    /**
     * What {@value #FILE} says of a class.
     *
     * @param gaps what stands in the place of {@code %1$s}, {@code %2$s} … in its name and formula
     * @throws IllegalStateException if it says nothing
     */
    static About of(Class<?> function, Object... gaps) {
        Map<String, String> said = ALL.get(function.getSimpleName());
        if (said == null) {
            throw new IllegalStateException("%s says nothing of %s: implement about(), or say it there"
                    .formatted(FILE, function.getSimpleName()));
        }
        return new About(
                said.get("name").formatted(gaps),
                said.get("formula").formatted(gaps),
                said.get("source"),
                said.get("lesson"));
    }

    private static Map<String, Map<String, String>> read() {
        try (InputStream in = About.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " from the class path", e);
        }
    }
}
