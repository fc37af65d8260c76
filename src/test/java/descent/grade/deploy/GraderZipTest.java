package descent.grade.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class GraderZipTest {
    @TempDir
    private Path folder;

    private Path zip;

    static boolean bash() {
        return Shell.isHere();
    }

    @BeforeEach
    void write() throws IOException {
        Path classes = folder.resolve("classes");
        for (String name : List.of(
                "descent/Optimizer.class",
                "descent/spec/SpecRun.class",
                "descent/spec/FalsifierTest.class",
                "descent/spec/FalsifierTest$Case.class",
                "descent/solutions/Adam.class",
                "descent/exercises/Adam.class",
                "descent/mutant/AdamMutants.class")) {
            Files.createDirectories(classes.resolve(name).getParent());
            Files.writeString(classes.resolve(name), name);
        }
        Path library = Files.writeString(folder.resolve("gson-2.jar"), "gson");
        Path solutions = Files.writeString(folder.resolve("descent-1.0-solutions.jar"), "solutions");
        zip = folder.resolve("out/grader.zip");
        GraderZip.write(
                zip,
                4711,
                List.of(classes, library, solutions),
                Files.writeString(folder.resolve("course.json"), "{}"));
    }

    @Test
    void hasGradescopesScriptsAtItsTopAndAllLibraries() throws IOException {
        assertThat(entries(zip))
                .containsExactlyInAnyOrder(
                        "setup.sh",
                        "run_autograder",
                        "descent",
                        "course.json",
                        "lib/",
                        "lib/descent-classes.jar",
                        "lib/gson-2.jar");
    }

    @Test
    void hasNoSolutionAndNoTestButTheMistakesThatItRecognises() throws IOException {
        Path unpacked = unpack();
        assertThat(entries(unpacked.resolve("lib/descent-classes.jar")))
                .containsExactly(
                        "descent/",
                        "descent/Optimizer.class",
                        "descent/mutant/",
                        "descent/mutant/AdamMutants.class",
                        "descent/spec/",
                        "descent/spec/SpecRun.class");
    }

    @Test
    void itsScriptsMayBeRun() throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
            for (String script : List.of("/setup.sh", "/run_autograder", "/descent")) {
                assertThat(Files.getPosixFilePermissions(files.getPath(script)))
                        .contains(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
            }
        }
    }

    @Test
    @EnabledIf("bash")
    void gradescopeGetsTheResultsOfItsSubmission() throws Exception {
        Path root = gradescope("""
                echo "$@" > "$AUTOGRADER_ROOT/asked"
                while [ "$1" != --out ]; do shift; done
                mkdir -p "$2/gradescope" && echo '{"score": 1}' > "$2/gradescope/submission-1.json"
                """);
        assertThat(run(root)).isEqualTo(new Shell.Run(0, ""));
        assertThat(root.resolve("results/results.json")).hasContent("{\"score\": 1}");
        assertThat(root.resolve("asked"))
                .content()
                .matches("grade --single %s/submission --out \\S+ --seed 4711 --jobs 1\n".formatted(root));
    }

    @Test
    @EnabledIf("bash")
    void gradescopeGetsNoResultsFromAGraderThatFails() throws Exception {
        Path root = gradescope("exit 1");
        Files.writeString(root.resolve("results/results.json"), "{\"score\": 100}"); // whoever wrote that
        assertThat(run(root).status()).isNotZero();
        assertThat(root.resolve("results/results.json")).doesNotExist();
    }

    @Test
    @EnabledIf("bash")
    void setUpMakesTheLauncherRunWhereTheToolsAreThere() throws Exception {
        Path root = gradescope("");
        assertThat(root.resolve("source/descent").toFile().setExecutable(false)).isTrue();
        Path tools = folder.resolve("tools");
        for (String tool : List.of("javac", "bwrap")) {
            Shell.program(tools.resolve(tool), "echo " + tool);
        }
        String path = tools + ":/usr/bin:/bin";
        Shell.Run run = Shell.bash(
                Map.of("AUTOGRADER_ROOT", root.toString(), "PATH", path),
                root.resolve("source/setup.sh").toString());
        assertThat(run).isEqualTo(new Shell.Run(0, "javac\n"));
        assertThat(root.resolve("source/descent")).isExecutable();
    }

    /** Gradescope's tree, with another launcher in the real one's place. */
    private Path gradescope(String launcher) throws IOException {
        Path root = folder.resolve("autograder");
        Files.createDirectories(root.resolve("submission"));
        Files.createDirectories(root.resolve("results"));
        Files.move(unpack(), root.resolve("source"));
        Shell.program(root.resolve("source/descent"), launcher);
        return root;
    }

    private static Shell.Run run(Path root) throws Exception {
        Map<String, String> environment = Map.of("AUTOGRADER_ROOT", root.toString());
        return Shell.bash(environment, root.resolve("source/run_autograder").toString());
    }

    private Path unpack() throws IOException {
        Path target = Files.createDirectory(folder.resolve("unpacked"));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path path = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.copy(file.getInputStream(entry), path);
                }
            }
        }
        return target;
    }

    private static List<String> entries(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            List<String> names = new ArrayList<>();
            file.stream().forEach(entry -> names.add(entry.getName()));
            return names;
        }
    }
}
