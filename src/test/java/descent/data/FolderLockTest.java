package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    Path folder;

    /** Takes the folder and waits to be killed. */
    public static void main(String... arguments) throws IOException {
        try (FolderLock taken = FolderLock.take(Path.of(arguments[0]))) {
            System.out.println("taken " + taken.hashCode());
            System.in.read();
        }
    }

    @Test
    void aSecondRunInTheSameProcessIsRefused() {
        try (FolderLock first = FolderLock.take(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(folder + " is in use by another run")
                    .hasMessageContaining("--out");
        }
        FolderLock.take(folder).close();
    }

    @Test
    void aRunInAnotherProcessKeepsItUntilItIsKilled() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderLockTest.class.getName(),
                        folder.toString())
                .start();
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("taken");
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .hasMessageContaining("is in use by another run (process %d)".formatted(other.pid()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        FolderLock.take(folder).close();
    }
}
