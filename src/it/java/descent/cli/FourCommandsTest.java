package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descent.student.ExerciseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The verdict on a student's files, and what is said of them, is the same in {@code mvn test}, {@code check},
 * {@code watch} and {@code grade}, though the environment makes each Java say something of its own.
 */
class FourCommandsTest {
    private static final int AT_ONCE = 2;

    @TempDir
    private static Path folder;

    /** What each command says of the two projects. */
    private static final Map<String, List<CommandReports>> SAID = new LinkedHashMap<>();

    private static CommandReports byMaven;

    /** In the second one, which has no solutions, Maven itself tests, too. */
    @BeforeAll
    static void runAll() throws IOException {
        Path listed = project("listed", GivenFiles.listed());
        Path more = project("more", GivenFiles.more());
        for (String part : List.of("pom.xml", ".mvn", "src/main", "src/test")) {
            copy(Path.of(part), more.resolve(part));
        }
        copy(listed.resolve("exercises"), folder.resolve("in/listed"));
        copy(more.resolve("exercises"), folder.resolve("in/more"));
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
        Map<String, List<CompletableFuture<CommandReports>>> running = new LinkedHashMap<>();
        try {
            Commandline line = new Commandline(executor);
            CompletableFuture<CommandReports> maven = line.maven(more);
            running.put(
                    "mvn test", List.of(line.spec(listed, GivenFiles.listed()), line.spec(more, GivenFiles.more())));
            running.put("grade", line.grade(folder, "listed", "more"));
            running.put("check", List.of(line.check(listed, GivenFiles.listed()), line.check(more, GivenFiles.more())));
            running.put("watch", List.of(line.watch(listed, GivenFiles.listed()), line.watch(more, GivenFiles.more())));
            running.forEach((command, both) ->
                    SAID.put(command, both.stream().map(CompletableFuture::join).toList()));
            byMaven = maven.join();
        } finally {
            executor.shutdownNow();
        }
    }

    static Stream<GivenFiles> listed() {
        return GivenFiles.listed().stream();
    }

    static Stream<GivenFiles> more() {
        return GivenFiles.more().stream();
    }

    @ParameterizedTest
    @MethodSource("listed")
    void agreeOnEveryKindOfFile(GivenFiles given) {
        agree(given, 0);
    }

    @ParameterizedTest
    @MethodSource("more")
    void agreeOnMoreOfThem(GivenFiles given) {
        agree(given, 1);
    }

    @Test
    void agreeWithMavenOnTheFirstOne() {
        GivenFiles first = GivenFiles.more().get(0);
        assertThat(byMaven.on(first.exercise()))
                .isEqualTo(SAID.get("check").get(1).on(first.exercise()))
                .contains(first.said());
    }

    @Test
    void nothingThatJavaSaysIsTheStudentsOutput() {
        assertThat(SAID.toString()).contains("02 StochasticBatches is right").doesNotContain("JAVA_TOOL_OPTIONS");
    }

    private static void agree(GivenFiles given, int project) {
        String right = SAID.get("check").get(project).on(given.exercise());
        assertThat(right)
                .startsWith(given.exercise() + " " + given.said().get(0))
                .contains(given.said());
        SAID.forEach((command, reports) -> assertThat(reports.get(project).on(given.exercise()))
                .as(command)
                .isEqualTo(command.equals("grade") ? CommandReports.whateverTheCase(right) : right));
    }

    /** A project whose course has the exercises that files are given for. */
    private static Path project(String name, List<GivenFiles> given) throws IOException {
        Path project = folder.resolve(name);
        for (GivenFiles each : given) {
            each.write(project.resolve(ExerciseFiles.FOLDER));
        }
        String names =
                given.stream().map(each -> "\"" + each.exercise().name() + "\"").collect(Collectors.joining(", "));
        Files.writeString(project.resolve("exercises/course.json"), "{\"exercises\": [" + names + "]}");
        return project;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }
}
