package descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that is killed, again and again, comes to the figures of one that is left alone. */
class KilledAndResumedTest {
    private static final int KILLS = 3;
    private static final int NEVER = -1;

    @TempDir
    Path temporary;

    @Test
    void comesToTheSameFigures() throws IOException, InterruptedException {
        Path alone = Files.createDirectory(temporary.resolve("alone"));
        Path killed = Files.createDirectory(temporary.resolve("killed"));
        finish(alone);
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            // Later each time, so that the lane is sure to come there. Where the others are is chance.
            int share = KillableRun.ITERATIONS / KILLS;
            killAfter(killed, kill * share + 1 + random.nextInt(share - 1));
        }
        assertThat(killed.resolve("figures.txt")).doesNotExist();
        finish(killed);
        assertThat(killed.resolve("figures.txt"))
                .as("seed %d", seed)
                .hasSameTextualContentAs(alone.resolve("figures.txt"));
    }

    private static void finish(Path folder) throws IOException, InterruptedException {
        Process process = start(folder, NEVER);
        assertThat(process.waitFor()).isZero();
    }

    /** Without a chance to tidy up: SIGKILL, while the other lanes are wherever they are. */
    private static void killAfter(Path folder, int step) throws IOException, InterruptedException {
        Process process = start(folder, step);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo(KillableRun.THERE);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
    }

    private static Process start(Path folder, int step) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableRun.class.getName(),
                        folder.toString(),
                        String.valueOf(step))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
