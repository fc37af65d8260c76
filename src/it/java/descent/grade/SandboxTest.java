package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a shell can do in a sandbox. */
final class SandboxTest {
    private static final Limits LIMITS = Limits.DEFAULT;
    private static final Duration MOST = Duration.ofSeconds(10);

    private static WorkerFiles files;

    @TempDir
    private Path folder;

    @BeforeAll
    static void gather() {
        files = WorkerFiles.gather();
    }

    @AfterAll
    static void delete() {
        files.close();
    }

    /** Files in memory are nobody's memory, so that no other limit counts them. */
    @ParameterizedTest
    @EnumSource(names = {"BWRAP", "UNSHARE"})
    void keepsFewFilesInMemory(Isolation isolation) throws Exception {
        String fill = "for d in / /dev /dev/shm /etc /tmp; do for i in 1 2 3 4; do "
                + "head -c 15000000 /dev/zero >$d/big$i 2>/dev/null; done; done; cat /*/big* /dev/shm/big* /big* | wc -c";

        assertThat(Long.parseLong(said(isolation, fill))).isPositive().isLessThan(2 * (16L << 20) + 1);
    }

    /** In a user namespace of its own, a process may do whatever root may: mount memory, for example. */
    @ParameterizedTest
    @EnumSource(names = {"BWRAP", "UNSHARE"})
    void opensNoUserNamespace(Isolation isolation) throws Exception {
        assertThat(said(isolation, "unshare --user --map-root-user echo opened || echo refused"))
                .isEqualTo("refused");
    }

    @ParameterizedTest
    @EnumSource(names = {"BWRAP", "UNSHARE"})
    void seesNothingOfOurs(Isolation isolation) throws Exception {
        assertThat(said(isolation, "ls -d /root /home /var /sys /work /etc/passwd /proc/[3-9][0-9][0-9]; echo none"))
                .isEqualTo("none");
    }

    /** A name that is no text once hid a process, its threads and its memory. */
    @Test
    void countsAProcessWhateverItCallsItself() throws Exception {
        String script = "cp $(command -v sleep) %1$s; (sleep 1; rm %1$s) & exec %1$s 6";
        Process process = start(Isolation.NONE, script.formatted("./$(printf '\\377')"));
        Thread.sleep(3_000);
        Usage usage = Usage.of(process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(usage.kilobytes()).isPositive();
    }

    private String said(Isolation isolation, String script) throws Exception {
        Process process = start(isolation, script);
        assertThat(process.waitFor(MOST.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private Process start(Isolation isolation, String script) throws IOException {
        Sandbox.Place place = new Sandbox.Place(
                Files.createDirectory(folder.resolve(isolation.toString())),
                ThreadLocalRandom.current().nextInt(20_000, 60_000));
        Open.toAll(folder);
        Tools.own(place.folder(), place.user());
        ProcessBuilder builder = new ProcessBuilder(sandbox(isolation).around(List.of("/bin/sh", "-c", script), place));
        builder.environment().clear();
        builder.environment().putAll(CleanEnvironment.CLEAN);
        builder.directory(place.folder().toFile());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Sandbox sandbox(Isolation isolation) {
        assumeTrue(isolation == Isolation.NONE || Tools.installed(isolation.toString()), isolation + " is not here");
        return switch (isolation) {
            case BWRAP -> new Bubblewrap(Walls.around(files), LIMITS, Bubblewrap.Proc.OWN);
            case UNSHARE -> new Unshare(Walls.around(files), LIMITS);
            case NONE -> new Plain(files, LIMITS);
        };
    }
}
