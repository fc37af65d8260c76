package descent.student;

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
 * What another Java process, or javac, needs to find classes.
 *
 * @param entries folders and jars
 */
public record ClassPath(List<Path> entries) {
    private static final String SPECS = "descent/spec/SpecRun.class";

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

    /**
     * This process's own, and the specs in {@code lib/specs} beside the jar that this class is in.
     *
     * @throws IllegalStateException if the specs are in neither
     */
    public static ClassPath withSpecs() {
        Set<Path> entries = new LinkedHashSet<>(own().entries);
        if (ClassPath.class.getClassLoader().getResource(SPECS) == null) {
            entries.addAll(besides(home()));
        }
        return new ClassPath(List.copyOf(entries));
    }

    private static List<Path> besides(Path home) {
        try (Stream<Path> jars = Files.list(home.resolveSibling("specs"))) {
            return jars.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the specs are not on the class path: from a clone, run mvn -q test-compile exec:java"
                            + " -Dexec.args=...",
                    e);
        }
    }

    private static Path home() {
        return path(ClassPath.class.getProtectionDomain().getCodeSource().getLocation());
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
