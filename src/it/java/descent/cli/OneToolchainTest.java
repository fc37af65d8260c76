package descent.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import descent.student.ClassPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What is said of a file is the same, whichever command says it. */
class OneToolchainTest {
    private static final String WORDS = """
            01 BatchGradientDescent does not compile.  exercises/descent/exercises/BatchGradientDescent.java

              BatchGradientDescent.java is in UTF-16: save it as UTF-8""";

    @TempDir
    private Path project;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void save() throws IOException {
        Path file = Path.of("exercises/descent/exercises/BatchGradientDescent.java");
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), Files.readString(file), UTF_16);
    }

    @Test
    void checkSaysIt() {
        assertThat(said("check", "01", "--project", project.toString())).contains(WORDS);
    }

    @Test
    void watchSaysIt() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("q".getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int count) {
                awaitAReport();
                return super.read(bytes, from, count);
            }
        });
        try {
            assertThat(said("watch", "--project", project.toString())).contains(WORDS);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void gradeSaysIt() throws IOException {
        Path grades = project.resolve("grades");
        Path in = Files.createDirectory(project.resolve("in"));
        Files.move(project.resolve("exercises"), in.resolve("ada"));
        said("grade", in.toString(), "--out", grades.toString(), "--isolation", "none");
        assertThat(Files.readString(grades.resolve("junit.xml"))).contains(WORDS);
    }

    @Test
    void mvnTestSaysIt() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dbasedir=" + project,
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        ClassPath.own().toString(),
                        Launch.class.getName())
                .redirectErrorStream(true)
                .start();
        try (InputStream printed = process.getInputStream()) {
            assertThat(new String(printed.readAllBytes(), UTF_8)).contains(WORDS);
        }
    }

    /** Runs what {@code mvn test} runs. */
    static final class Launch {
        private Launch() {}

        public static void main(String... arguments) {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass("descent.spec.ExercisesSpec"))
                            .build());
        }
    }

    private String said(String... command) {
        Main.execute(new PrintWriter(out), new PrintWriter(out), command);
        return out.toString();
    }

    private void awaitAReport() {
        for (int i = 0; i < 600 && !out.toString().contains("01 BatchGradientDescent"); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
