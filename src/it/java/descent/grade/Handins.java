package descent.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes submissions for tests. */
final class Handins {
    private static final Path SOLUTIONS = Path.of("solutions/descent/solutions");
    private static final Path STUBS = Path.of("exercises/descent/exercises");

    private Handins() {}

    /** Every exercise solved. */
    static void solved(Path folder) {
        copy(SOLUTIONS, folder);
    }

    /** Every exercise as it was handed out. */
    static void untouched(Path folder) {
        copy(STUBS, folder);
    }

    /** One exercise solved. */
    static void solved(Path folder, String name) {
        try {
            String text = Files.readString(SOLUTIONS.resolve(name + ".java"));
            write(
                    folder,
                    "descent/exercises/" + name + ".java",
                    text.replace("descent.solutions", "descent.exercises"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path folder, String name) {
        try {
            return Files.readString(folder.resolve("descent/exercises/" + name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path folder, Attack attack) {
        attack.files().forEach((name, text) -> write(folder, name, text));
    }

    static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path tree, Path folder) {
        try (Stream<Path> files = Files.list(tree)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("descent.solutions", "descent.exercises");
                write(folder, "descent/exercises/" + file.getFileName(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
