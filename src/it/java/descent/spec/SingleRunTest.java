package descent.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import descent.kata.Exercise;
import descent.student.ClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.AssertionFailedError;

/** A spec that somebody runs by itself, in a process of its own and in another folder, as an IDE does. */
class SingleRunTest {
    private static final Path EXERCISES = Path.of("exercises", "descent", "exercises");

    /** What tells our lines from jqwik's. */
    private static final String MARK = "node: ";

    @TempDir
    private Path project;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void save() throws IOException {
        Files.createDirectories(project.resolve(EXERCISES));
    }

    /** Runs specs and tells what becomes of each property. */
    static final class Launch {
        private Launch() {}

        public static void main(String... specs) {
            PrintStream out = new PrintStream(System.out, true, UTF_8);
            TestExecutionListener telling = new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier node, TestExecutionResult result) {
                    if (node.isTest()) {
                        out.println(MARK + node.getDisplayName() + " | " + result.getStatus()
                                + result.getThrowable().map(Launch::told).orElse(""));
                    }
                }

                @Override
                public void executionSkipped(TestIdentifier node, String reason) {
                    out.println(MARK + node.getDisplayName() + " | SKIPPED | " + reason);
                }
            };
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(Arrays.stream(specs)
                                            .map(spec -> selectClass("descent.spec." + spec))
                                            .toList())
                                    .build(),
                            telling);
            System.exit(0);
        }

        private static String told(Throwable thrown) {
            String values = thrown instanceof AssertionFailedError failure && failure.isExpectedDefined()
                    ? " | " + failure.getExpected().getStringRepresentation() + " | "
                            + failure.getActual().getStringRepresentation()
                    : "";
            return values + " | " + thrown.getMessage().replace("\n", "\\n");
        }
    }

    @Test
    void eachPropertyOfARightExerciseIsANodeThatHolds() throws IOException {
        copy("EarlyStopping", "", "");
        assertThat(nodes(List.of("-Dbasedir=" + project), "EarlyStoppingSpec"))
                .hasSize(labels("EarlyStoppingSpec"))
                .allMatch(node -> node.endsWith(" | SUCCESSFUL"));
    }

    @Test
    void aFailureCarriesTheReportAndTheTwoValues() throws IOException {
        copy("Momentum", "theta.subi(", "theta.addi(");
        List<String> nodes = nodes(List.of("-Dbasedir=" + project), "MomentumSpec");
        assertThat(nodes).hasSize(labels("MomentumSpec"));
        assertThat(nodes)
                .filteredOn(node -> node.startsWith("take the steps that we worked out by hand"))
                .singleElement()
                .asString()
                .startsWith("take the steps that we worked out by hand | FAILED | -0.1 | 0.1 | 04 Momentum is not right"
                        + " yet.  exercises/descent/exercises/Momentum.java\\n")
                .contains("It must  take the steps that we worked out by hand\\n", "should be -0.1", "but is 0.1");
    }

    @Test
    void whatDoesNotCompileIsToldByEachProperty() throws IOException {
        Files.writeString(project.resolve(EXERCISES).resolve("Momentum.java"), "");
        assertThat(nodes(List.of("-Dbasedir=" + project), "MomentumSpec"))
                .hasSize(labels("MomentumSpec"))
                .allMatch(node -> node.contains(" | FAILED | 04 Momentum does not compile.")
                        && node.contains("Momentum.java is empty"));
    }

    @Test
    void theStubsAreFoundFromAnotherFolderAndSkipped() throws IOException {
        assertThat(nodes(List.of(), "MomentumSpec"))
                .hasSize(labels("MomentumSpec"))
                .allMatch(node -> node.endsWith(" | SKIPPED | 04 Momentum is not started yet"));
    }

    private void copy(String name, String right, String wrong) throws IOException {
        String solution = Files.readString(Path.of("solutions", "descent", "solutions", name + ".java"))
                .replace("package descent.solutions;", "package descent.exercises;");
        Files.writeString(project.resolve(EXERCISES).resolve(name + ".java"), solution.replace(right, wrong));
    }

    private static int labels(String spec) {
        return PropertyList.of(Exercise.find(spec.replace("Spec", "")).orElseThrow())
                .all()
                .size();
    }

    private List<String> nodes(List<String> options, String spec) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", ClassPath.own().toString(), Launch.class.getName(), spec));
        Process process = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream printed = process.getInputStream()) {
            return new String(printed.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(MARK))
                    .map(line -> line.substring(MARK.length()))
                    .toList();
        }
    }
}
