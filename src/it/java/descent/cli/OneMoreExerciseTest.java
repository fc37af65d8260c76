package descent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import descent.student.ClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One more exercise, number 99, is seven files in a copy of the project, and nothing else. */
class OneMoreExerciseTest {
    private static final Path STUB = Path.of("exercises/descent/exercises/PlainDescent.java");
    private static final Path SOLUTION = Path.of("solutions/descent/solutions/PlainDescent.java");
    private static final Path LESSON = Path.of("src/main/resources/descent/kata/lesson/PlainDescent.md");
    private static final Path SHOW = Path.of("src/main/java/descent/kata/lesson/show/PlainDescentShow.java");
    private static final List<Path> TESTS = List.of(
            Path.of("src/test/java/descent/spec/PlainDescentSpec.java"),
            Path.of("src/test/java/descent/mutant/PlainDescentMutants.java"),
            Path.of("src/test/java/descent/mutant/PlainDescentRewritings.java"));

    @TempDir
    private Path project;

    private Path classes;

    @BeforeEach
    void add() throws IOException {
        copy(Path.of("exercises"));
        List<Path> sources = new ArrayList<>(List.of(SOLUTION, SHOW));
        sources.addAll(TESTS);
        Stream.concat(Stream.of(STUB, LESSON), sources.stream()).forEach(this::renamed);
        classes = Files.createDirectories(project.resolve("classes/descent/kata/lesson"))
                .resolve("../../..")
                .normalize();
        Files.copy(project.resolve(LESSON), classes.resolve("descent/kata/lesson/PlainDescent.md"));
        List<String> arguments = new ArrayList<>(List.of(
                "-d", classes.toString(), "-cp", ClassPath.own().toString(), "-encoding", "UTF-8", "-proc:none"));
        sources.forEach(source -> arguments.add(project.resolve(source).toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    @Test
    void isListedCheckedHintedExplainedAuditedAndGraded() throws IOException {
        assertThat(said(0, "list")).containsPattern("99 PlainDescent +not started +of 3 +0 of 3");
        assertThat(said(0, "check", "99")).contains("99 PlainDescent is not started yet");
        assertThat(said(0, "hint", "PlainDescent")).contains("99 PlainDescent, hint 1 of 3");

        String right = Files.readString(project.resolve(SOLUTION)).replace("descent.solutions", "descent.exercises");
        Files.writeString(project.resolve(STUB), right.replace("theta.subi(", "theta.addi("));
        assertThat(said(1, "check", "99")).contains("99 PlainDescent is not right yet", "with this mistake");
        Files.writeString(project.resolve(STUB), right);
        assertThat(said(0, "check", "99")).contains("99 PlainDescent is right: ");

        said(0, "lesson", "99", "--no-browser", "--out", "pages");
        assertThat(project.resolve("pages/99-plaindescent.html")).isNotEmptyFile();

        Files.writeString(
                project.resolve("exercises/course.json"),
                "{\"exercises\": [\"PlainDescent\", \"Adam\"], \"points\": {\"PlainDescent\": 10}}");
        assertThat(said(0, "list")).contains("1 of 2 done, for 10 of 18 points");
        Files.createDirectories(project.resolve("in/ada"));
        Files.copy(project.resolve(STUB), project.resolve("in/ada/PlainDescent.java"));
        said(0, "grade", "in", "--out", "grades", "--isolation", "none");
        assertThat(project.resolve("grades/grades.csv"))
                .content()
                .contains("99 PlainDescent points,08 Adam points")
                .contains("ada,10,18,");
    }

    @Test
    void anAuditProvesItAndSaysWhatItLacks() throws IOException {
        assertThat(said(0, "audit", "99")).contains("99 PlainDescent", " 0 objections");

        Files.delete(classes.resolve("descent/kata/lesson/show/PlainDescentShow.class"));
        Files.delete(classes.resolve("descent/mutant/PlainDescentMutants.class"));
        assertThat(said(1, "audit", "99"))
                .contains("99 PlainDescent has no mutants", "99 PlainDescent has no pictures", " 2 objections");
    }

    /** The file of exercise 01 under the new name, but for the pieces, which stay. */
    private void renamed(Path file) {
        try {
            String text = Files.readString(Path.of(file.toString().replace("PlainDescent", "BatchGradientDescent")))
                    .replaceAll("BatchGradientDescent(?!Pieces)", "PlainDescent")
                    .replace("number: 1\n", "number: 99\n")
                    .replace("number = 1,", "number = 99,");
            Files.createDirectories(project.resolve(file).getParent());
            Files.writeString(project.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, project.resolve(file));
            }
        }
    }

    private String said(int status, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classes + System.getProperty("path.separator") + ClassPath.own(),
                "descent.cli.Main"));
        line.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("DESCENT_STATE", project.resolve("state").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (InputStream printed = process.getInputStream()) {
            String said = new String(printed.readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(said).isEqualTo(status);
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
