package descent.grade.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders of classes as jars. */
public final class Jar {
    private Jar() {}

    /**
     * Packs a folder, which may lie in a jar itself.
     *
     * @param wanted which files, by their path from the folder with slashes
     */
    public static void pack(Path folder, Path jar, Predicate<String> wanted) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Path file : all(folder)) {
                boolean inside = Files.isDirectory(file);
                String name = folder.relativize(file).toString().replace('\\', '/') + (inside ? "/" : "");
                if (wanted.test(name)) {
                    out.putNextEntry(new ZipEntry(name));
                    if (!inside) {
                        Files.copy(file, out);
                    }
                }
            }
        }
    }

    /** The folders too: whoever lists one on the class path asks for its entry. */
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.skip(1).sorted().toList();
        }
    }
}
