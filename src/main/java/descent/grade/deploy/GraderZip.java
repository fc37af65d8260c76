package descent.grade.deploy;

import descent.data.AtomicFile;
import descent.shard.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The grader as one zip file: Gradescope's {@code setup.sh} and {@code run_autograder}, a launcher {@code descent} for
 * wherever else it is unpacked, and {@code lib/} with all that they need but a JDK.
 */
public final class GraderZip {
    private static final List<String> SCRIPTS = List.of("setup.sh", "run_autograder", "descent");
    private static final String PLATFORM = "linux-x86_64";
    private static final List<String> SPECS = List.of("/descent/spec/SpecRun.class", "/net/jqwik/api/Arbitrary.class");
    /** What a grader does not need, and students should not find. */
    private static final List<String> LEFT_OUT = List.of("descent/solutions", "descent/exercises");

    private final FileSystem zip;

    private GraderZip(FileSystem zip) {
        this.zip = zip;
    }

    /**
     * Writes it.
     *
     * @param seed the seed of every grading on Gradescope, so that grading again gives the same verdict
     * @throws IllegalStateException if the specs, or the libraries for Gradescope's machines, are not on the class path
     */
    public static void write(Path file, long seed) {
        List<Path> entries = ClassPath.entries();
        requireAll(entries);
        write(file, seed, entries);
    }

    static void write(Path file, long seed, List<Path> entries) {
        try {
            Path folder = Files.createTempDirectory("descent-grader");
            Path made = folder.resolve("grader.zip");
            try {
                Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
                try (FileSystem zip = FileSystems.newFileSystem(made, options)) {
                    new GraderZip(zip).fill(entries, seed);
                }
                AtomicFile.write(file, out -> Files.copy(made, out));
            } finally {
                Files.deleteIfExists(made);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void requireAll(List<Path> entries) {
        if (SPECS.stream().anyMatch(name -> GraderZip.class.getResource(name) == null)) {
            throw new IllegalStateException(
                    "the specs are not on the class path: run this from a clone after \"mvn test-compile\"");
        }
        if (entries.stream().noneMatch(entry -> entry.getFileName().toString().contains(PLATFORM))) {
            throw new IllegalStateException(
                    "there are no libraries for %s here, which Gradescope needs: build with".formatted(PLATFORM)
                            + " -Dnd4j.platform=%s -Dnd4j.extension=-onednn-avx2".formatted(PLATFORM));
        }
    }

    private void fill(List<Path> entries, long seed) throws IOException {
        for (String script : SCRIPTS) {
            Path target = zip.getPath("/" + script);
            Files.writeString(target, Template.fill(GraderZip.class, script, Map.of("seed", String.valueOf(seed))));
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path lib = Files.createDirectory(zip.getPath("/lib"));
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                Jar.pack(entry, lib.resolve("descent-" + name + ".jar"), GraderZip::isWanted);
            } else if (!name.endsWith("-solutions.jar")) {
                Files.copy(entry, lib.resolve(name));
            }
        }
    }

    private static boolean isWanted(String path) {
        return LEFT_OUT.stream().noneMatch(path::startsWith) && !path.matches(".*Test(\\$.*)?\\.class");
    }
}
