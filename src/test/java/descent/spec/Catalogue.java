package descent.spec;

import descent.kata.diagnosis.Diagnostician;
import descent.student.ClassPath;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The catalogue of mistakes, compiled when the first mistake is to be named: {@code mvn test} would otherwise take two
 * seconds longer in a fresh clone, in which nobody has made one.
 */
final class Catalogue {
    private static final String SOURCES = "src/test/java/descent/mutant";
    private static final String NEWEST_CLASS = "descent/mutant/diagnosis/Diagnoses.class";

    private Catalogue() {}

    /** Empty where the catalogue's sources are missing, or do not compile. */
    static Optional<Diagnostician> diagnostician() {
        try {
            compile(Exercises.PROJECT.resolve(SOURCES), classes());
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
        return Diagnostician.find();
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(Catalogue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static void compile(Path sources, Path classes) throws IOException {
        List<Path> files = files(sources);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null || !Files.isDirectory(classes) || isUpToDate(files, classes.resolve(NEWEST_CLASS))) {
            return;
        }
        List<String> options = new ArrayList<>(List.of("-proc:none", "-parameters", "-implicit:none"));
        options.addAll(List.of("-d", classes.toString(), "-cp", ClassPath.own().toString()));
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            javac.getTask(
                            null,
                            manager,
                            new DiagnosticCollector<JavaFileObject>(),
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
    }

    private static List<Path> files(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().endsWith("Test.java"))
                    .toList();
        }
    }

    private static boolean isUpToDate(List<Path> files, Path compiled) throws IOException {
        if (!Files.exists(compiled)) {
            return files.isEmpty();
        }
        FileTime then = Files.getLastModifiedTime(compiled);
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).compareTo(then) > 0) {
                return false;
            }
        }
        return true;
    }
}
