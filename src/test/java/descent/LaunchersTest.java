package descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that start Descent, with a Java that only says its version and what it was called with. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LaunchersTest {
    private static final String QUIET = "--sun-misc-unsafe-memory-access=allow";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sh   | src/launcher/descent                                | 17.0.15 | false
            sh   | src/launcher/descent                                | 25.0.1  | true
            bash | src/main/resources/descent/grade/deploy/descent     | 17.0.15 | false
            bash | src/main/resources/descent/grade/deploy/descent     | 25.0.1  | true
            """)
    void theFlagThatOlderJavasRefuseIsForNewerOnes(String shell, Path script, String version, boolean expected)
            throws IOException, InterruptedException {
        // As Temurin prints it: a date stands behind the version, and an option of the environment before it.
        java("""
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'Picked up JAVA_TOOL_OPTIONS: -Dx="3"' >&2
                    echo 'openjdk version "%s" 2025-10-21 LTS' >&2
                else
                    echo "$@"
                fi
                """.formatted(version));
        assertThat(run(shell, script).contains(QUIET)).isEqualTo(expected);
    }

    @Test
    void tablesKeepTheirLettersWhereTheLocaleKnowsAsciiAlone() throws IOException, InterruptedException {
        assertThat(Files.readString(Path.of(".mvn", "jvm.config"))).contains("-Dfile.encoding=UTF-8");
        // The real Java, on our class path: the script's own folder has no lib.
        java("""
                #!/bin/sh
                real='%s/bin/java'
                [ "$1" = -version ] && exec "$real" -version
                for word; do case $word in -D*|-X*) flags="$flags $word";; esac; done
                exec "$real" $flags -cp '%s' descent.LaunchersTest
                """.formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
        assertThat(run("sh", Path.of("src/launcher/descent"))).contains("η 0.1");
    }

    @Test
    void theFolderHasWhatTheSpecsImportOfJUnitsPlatform() throws IOException {
        String folder = Files.readString(Path.of("src/assembly/folder.xml"));
        try (Stream<Path> specs = Files.list(Path.of("src/test/java/descent/spec"))) {
            for (Path spec : specs.toList()) {
                Pattern.compile("^import (?:static )?org\\.junit\\.platform\\.(\\w+)", Pattern.MULTILINE)
                        .matcher(Files.readString(spec))
                        .results()
                        .forEach(found -> assertThat(folder)
                                .as(spec.toString())
                                .contains("org.junit.platform:junit-platform-" + found.group(1) + "<"));
            }
        }
    }

    @Test
    void messagesNameTheLauncherAsItWasTyped() throws IOException, InterruptedException {
        java("#!/bin/sh\n[ \"$1\" = -version ] || echo \"$@\"\n");
        assertThat(run("sh", Path.of("src/launcher/descent"))).contains("-Ddescent.command=src/launcher/descent ");
    }

    /** Prints a table as commands do. */
    public static void main(String... arguments) {
        String table = descent.report.Table.of("", List.of(descent.report.Table.Column.text("rule")))
                .row(List.of("η 0.1"))
                .text();
        System.out.write(table.getBytes(StandardCharsets.UTF_8), 0, table.getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }

    private void java(String script) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, script);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(String shell, Path script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(shell, script.toString(), "list").redirectErrorStream(true);
        builder.environment().putAll(Map.of("JAVA_HOME", home.toString(), "LC_ALL", "C"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
