package descent.kata.check;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What another Java process needs to run Descent and its specs.
 *
 * @param entries folders and jars
 */
public record ClassPath(List<Path> entries) {
    private static final String SPECS = "descent/spec/SpecRun.class";

    public ClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * This process's own class path, whether java was given it or Maven made a loader for it, and the specs in
     * {@code lib/specs} beside the jar that this class is in.
     *
     * @throws CannotCheckException if the specs are in neither
     */
    public static ClassPath withSpecs() {
        ClassLoader loader = ClassPath.class.getClassLoader();
        Set<Path> entries = new LinkedHashSet<>(own(loader));
        if (loader.getResource(SPECS) == null) {
            entries.addAll(besides(home()));
        }
        return new ClassPath(List.copyOf(entries));
    }

    /** This process's own class path, without the specs where they are not on it. */
    static ClassPath own() {
        return new ClassPath(own(ClassPath.class.getClassLoader()));
    }

    /** For {@code java -cp}. */
    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> own(ClassLoader loader) {
        return loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs()).map(ClassPath::path).toList()
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> Path.of(entry).toAbsolutePath())
                        .toList();
    }

    private static List<Path> besides(Path home) {
        Path folder = home.resolveSibling("specs");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotCheckException(
                    "the specs are not on the class path: from a clone, run mvn -q test-compile exec:java"
                            + " -Dexec.args=...",
                    e);
        }
    }

    private static Path home() {
        return path(ClassPath.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new CannotCheckException("%s is on the class path and no file".formatted(url), e);
        }
    }
}
