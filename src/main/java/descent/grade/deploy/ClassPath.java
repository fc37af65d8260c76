package descent.grade.deploy;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The jars and folders that this process has its classes from. */
final class ClassPath {
    private ClassPath() {}

    /** In their order; those that do not exist are left out. */
    static List<Path> entries() {
        ClassLoader loader = ClassPath.class.getClassLoader();
        Stream<Path> entries = loader instanceof URLClassLoader urls // Maven's exec:java
                ? Arrays.stream(urls.getURLs()).map(ClassPath::path)
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of);
        return entries.filter(Files::exists).distinct().toList();
    }

    private static Path path(URL url) {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path with " + url + ", which is no file", e);
        }
    }
}
