package descent.grade;

import descent.Backend;
import descent.Optimizer;
import descent.grade.deploy.Jar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;

/**
 * The files that a student's process may see, in a folder of their own that every user may read: ND4J's jars, its
 * unpacked native libraries, and a jar with the DSL, the compiler's end and the worker. No specs, no solutions, no JUnit.
 */
final class WorkerFiles implements AutoCloseable {
    private static final Pattern ND4J = Pattern.compile(
            "(nd4j|javacpp|openblas|byteunits|commons-(math3|lang3|collections4|net|io|compress|codec)|flatbuffers"
                    + "|protobuf|oshi-core|jna|jna-platform|threetenbp|jackson|neoitertools|guava|slf4j)-.*\\.jar");

    /** What a worker may see of us: the DSL, trials, and its end of the wire. */
    private static final Pattern API = Pattern.compile("descent/((device|trial|student)/)?[^/]+\\.class");

    private final Path folder;
    private final List<Path> jars = new ArrayList<>();
    private final List<Path> unpacked = new ArrayList<>();
    private final SharedClasses archive;
    private Path unpackedByUs;

    private WorkerFiles(Path folder) {
        this.folder = folder;
        this.archive = new SharedClasses(folder.resolve("worker.jsa"));
    }

    /** Gathers the files. @throws UncheckedIOException if the temporary folder cannot be written */
    static WorkerFiles gather() {
        Backend.prepare(); // unpacks the native libraries
        try {
            WorkerFiles files = new WorkerFiles(Owner.newFolder("grade"));
            Open.toAll(files.folder);
            files.api();
            files.libraries();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the grader's files cannot be gathered: " + e.getMessage(), e);
        }
    }

    Path folder() {
        return folder;
    }

    /** The folders with the unpacked native libraries, one for each jar. */
    List<Path> unpacked() {
        return Collections.unmodifiableList(unpacked);
    }

    /** The folder in which JavaCPP has unpacked them for this process. */
    Path unpackedByUs() {
        return unpackedByUs;
    }

    SharedClasses archive() {
        return archive;
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    /** The class path, ours first. */
    String classPath() {
        return String.join(":", jars.stream().map(Path::toString).toList());
    }

    private void api() throws IOException {
        Path jar = folder.resolve("descent-api.jar");
        Path ours = Path.of(location(Optimizer.class));
        if (Files.isDirectory(ours)) {
            Jar.pack(ours, jar, API.asMatchPredicate());
        } else {
            try (FileSystem zip = FileSystems.newFileSystem(ours)) {
                Jar.pack(zip.getPath("/"), jar, API.asMatchPredicate());
            }
        }
        jars.add(jar);
    }

    private void libraries() throws IOException {
        Path cached = Loader.getCacheDir().toPath();
        unpackedByUs = cached;
        Path lib = Files.createDirectory(folder.resolve("lib"));
        Open.toAll(lib);
        Files.createDirectory(cache());
        for (URL manifest : Collections.list(WorkerFiles.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            Path jar = jar(manifest);
            if (jar != null && ND4J.matcher(jar.getFileName().toString()).matches()) {
                Path own = lib.resolve(jar.getFileName());
                link(jar, own);
                jars.add(own);
                Path libraries = cached.resolve(jar.getFileName());
                if (Files.isDirectory(libraries)) {
                    link(libraries, cache().resolve(jar.getFileName()));
                    unpacked.add(cache().resolve(jar.getFileName()));
                }
            }
        }
        Open.toAll(cache());
    }

    private static Path jar(URL manifest) throws IOException {
        URLConnection connection = manifest.openConnection();
        try {
            return connection instanceof JarURLConnection inside
                    ? Path.of(inside.getJarFileURL().toURI())
                    : null;
        } catch (URISyntaxException e) {
            throw new IOException(manifest + " is no file", e);
        }
    }

    /** Links a file or all files of a folder; copies where links are not possible. */
    static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectory(target);
                    Open.toAll(target);
                } else {
                    linkFile(each.toRealPath(), target);
                }
            }
        }
    }

    private static void linkFile(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static java.net.URI location(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the DSL's classes are in no file", e);
        }
    }

    @Override
    public void close() {
        archive.stop();
        TemporaryFolders.delete(folder);
    }
}
