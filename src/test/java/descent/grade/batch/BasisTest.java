package descent.grade.batch;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Course;
import descent.kata.Examiner;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasisTest {
    @TempDir
    private Path folder;

    private Path classes;
    private Path specs;

    @BeforeEach
    void copy() throws Exception {
        classes = folder.resolve("classes");
        for (String name : new String[] {"", "device", "trial", "student", "kata", "grade", "grade/batch", "data"}) {
            copy(Code.class, "descent/" + name, classes);
        }
        specs = folder.resolve("specs");
        copy(Examiner.load().getClass(), "descent/spec", specs);
    }

    @Test
    void isTheSameForTheSameSeedAndDescent() throws IOException {
        assertThat(of(1, "{}")).isEqualTo(of(1, "{}")).isNotEqualTo(of(2, "{}"));
    }

    @Test
    void isAnotherForAnotherCourse() throws IOException {
        assertThat(of(1, "{}"))
                .isNotEqualTo(of(1, "{\"points\": {\"Adam\": 20}}"))
                .isNotEqualTo(of(1, "{\"exercises\": [\"Adam\", \"Momentum\"]}"));
    }

    private Basis of(long seed, String course) throws IOException {
        return Basis.of(seed, Course.read(Files.writeString(folder.resolve("course.json"), course)));
    }

    @Test
    void isTheSameFromFoldersAndFromJars() throws Exception {
        assertThat(digest(classes, specs)).matches("[0-9a-f]{64}").isEqualTo(Code.digest());
        assertThat(digest(jar(classes), jar(specs))).isEqualTo(Code.digest());
    }

    @Test
    void isAnotherAfterAChangeOfASpecOrOfTheGrader() throws Exception {
        String before = digest(classes, specs);
        Files.write(specs.resolve("descent/spec/AdamSpec.class"), new byte[] {1}, APPEND);
        String after = digest(classes, specs);
        Files.delete(classes.resolve("descent/grade/Marking.class"));
        assertThat(digest(classes, specs)).isNotEqualTo(after).isNotEqualTo(before);
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void isTheSameAfterAChangeOfATest() throws Exception {
        String before = digest(classes, specs);
        Files.write(specs.resolve("descent/spec/MoreTest.class"), new byte[] {1});
        Files.write(specs.resolve("descent/spec/MoreTest$Inner.class"), new byte[] {1});
        assertThat(digest(classes, specs)).isEqualTo(before);
    }

    private static String digest(Path... classPath) throws Exception {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Method digest = loader.loadClass(Code.class.getName()).getDeclaredMethod("digest");
            digest.setAccessible(true);
            return (String) digest.invoke(null);
        }
    }

    private static void copy(Class<?> beside, String name, Path to) throws Exception {
        Path from = Path.of(beside.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(name);
        Path target = Files.createDirectories(to.resolve(name));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private static Path jar(Path root) throws IOException {
        Path jar = root.resolveSibling(root.getFileName() + ".jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> all = Files.walk(root)) {
            for (Path each : all.skip(1).toList()) {
                Files.copy(each, zip.getPath(root.relativize(each).toString()));
            }
        }
        return jar;
    }
}
