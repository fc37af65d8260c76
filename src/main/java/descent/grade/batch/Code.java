package descent.grade.batch;

import descent.data.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The code that verdicts come from: the DSL, the trials, the worker, the kata, the grader and the specs. */
final class Code {
    /** One class of each package; where it lies, its neighbours do, in a folder or a jar. */
    private static final List<String> ONE_OF_EACH = List.of(
            "descent.Optimizer",
            "descent.trial.Trial",
            "descent.student.Worker",
            "descent.device.Machine",
            "descent.kata.Verdict",
            "descent.grade.Grade",
            "descent.spec.SpecRun");

    private Code() {}

    /** SHA-256 over its class files: the same from folders and from jars. */
    static String digest() {
        List<byte[]> parts = new ArrayList<>();
        for (String name : ONE_OF_EACH) {
            try {
                add(Class.forName(name, false, Code.class.getClassLoader()), parts);
            } catch (ClassNotFoundException e) {
                continue; // the specs are not here, and nobody grades without them
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("the class files beside %s cannot be read: %s".formatted(name, e), e);
            }
        }
        return Sha256.of(parts.toArray(byte[][]::new));
    }

    private static void add(Class<?> type, List<byte[]> parts) throws IOException, URISyntaxException {
        URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        String folder = type.getPackageName().replace('.', '/');
        Path root = Path.of(location);
        if (Files.isDirectory(root)) {
            add(root.resolve(folder), parts);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(root)) {
                add(jar.getPath(folder), parts);
            }
        }
    }

    private static void add(Path folder, List<byte[]> parts) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> isWanted(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            parts.add((file.getFileName() + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            parts.add(bytes);
        }
    }

    /** Tests lie among the specs in a clone, and not in what is handed to other machines. */
    private static boolean isWanted(String name) {
        return name.endsWith(".class") && !name.matches(".*Test(\\$.*)?\\.class");
    }
}
