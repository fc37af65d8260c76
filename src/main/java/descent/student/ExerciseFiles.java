package descent.student;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The files of a project that count: exercises, and helpers in files of their own beside them. */
public final class ExerciseFiles {
    /** Where they are, from the project's folder. */
    public static final Path FOLDER = Path.of("exercises", "descent", "exercises");

    private static final String JAVA = ".java";

    private ExerciseFiles() {}

    /** Whether a file of this name counts: that of a copy ("Adam (1).java") and package-info.java do not. */
    public static boolean counts(String name) {
        return name.endsWith(JAVA) && SourceVersion.isName(className(name));
    }

    /** The simple name of the class that a file is named after. */
    static String className(String file) {
        return file.substring(0, file.length() - JAVA.length());
    }

    /**
     * What the files hold, by their names as the folder spells them, for example "Adam.java". What cannot be read is
     * left out.
     *
     * @param project the folder with exercises/ in it
     * @throws UncheckedIOException if the folder is there and cannot be listed
     */
    public static Map<String, byte[]> in(Path project) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(project.resolve(FOLDER))) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String name = file.getFileName().toString();
                if (counts(name) && Files.isRegularFile(file) && Files.isReadable(file)) {
                    read(name, file, files);
                }
            }
        } catch (NoSuchFileException e) {
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the exercises cannot be read: " + e.getMessage(), e);
        }
        return files;
    }

    private static void read(String name, Path file, Map<String, byte[]> files) throws IOException {
        try {
            files.put(name, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return; // an editor is just replacing it, and its next state will be looked at
        }
    }
}
