package descent.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a student's process sees of the file system, all of it read-only: the system's libraries, Java, and the worker's
 * files.
 */
record Walls(List<Path> folders, List<Path> links, List<Path> unpacked) {
    private static final List<String> SYSTEM = List.of("/usr", "/lib", "/lib64", "/lib32", "/bin", "/sbin");

    static Walls around(WorkerFiles files) {
        Set<Path> folders = new LinkedHashSet<>();
        List<Path> links = new ArrayList<>();
        for (String name : SYSTEM) {
            Path path = Path.of(name);
            if (Files.isSymbolicLink(path)) {
                links.add(path);
            } else if (Files.isDirectory(path)) {
                folders.add(path);
            }
        }
        Path java = Path.of(System.getProperty("java.home"));
        folders.addAll(configuration(java));
        if (!java.startsWith("/usr")) {
            folders.add(java);
        }
        folders.add(files.folder());
        return new Walls(List.copyOf(folders), links, files.unpacked());
    }

    /** Distributions keep Java's settings elsewhere and link to them. */
    private static Set<Path> configuration(Path java) {
        Set<Path> folders = new LinkedHashSet<>();
        try (Stream<Path> all = Files.walk(java.resolve("conf"))) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Path target = link.toRealPath();
                Path etc = Path.of("/etc");
                if (target.startsWith(etc) && target.getNameCount() > 2) {
                    folders.add(etc.resolve(target.getName(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Java's folder " + java + " cannot be read", e);
        }
        return folders;
    }
}
