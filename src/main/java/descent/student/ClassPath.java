package descent.student;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What another Java process, or javac, needs to find classes.
 *
 * @param entries folders and jars
 */
public record ClassPath(List<Path> entries) {
    public ClassPath {
        entries = List.copyOf(entries);
    }

    /** This process's own, whether java was given it or Maven made a loader for it. */
    public static ClassPath own() {
        return new ClassPath(
                ClassPath.class.getClassLoader() instanceof URLClassLoader urls
                        ? Arrays.stream(urls.getURLs()).map(ClassPath::path).toList()
                        : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> !entry.isEmpty())
                                .map(entry -> Path.of(entry).toAbsolutePath())
                                .toList());
    }

    /** For {@code java -cp}. */
    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("%s is on the class path and no file".formatted(url), e);
        }
    }
}
