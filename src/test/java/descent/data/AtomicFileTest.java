package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void makesTheFoldersThatAFileLiesIn() throws IOException {
        AtomicFile.write(folder.resolve("a/b/results.json"), "{}");
        assertThat(folder.resolve("a/b/results.json")).hasContent("{}");
        assertNothingElseIn(folder.resolve("a/b"), "results.json");
    }

    @Test
    void takesTheOldFilesPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), "old");
        AtomicFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertNothingElseIn(folder, "results.json");
    }

    @Test
    void keepsTheOldFileWhenWritingBreaksOff() throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write " + file)
                .hasMessageContaining("No space left on device");
        assertThat(file).hasContent("old");
        assertNothingElseIn(folder, "results.json");
    }

    @Test
    void refusesToReplaceAFolder() {
        assertThatThrownBy(() -> AtomicFile.write(folder, "text"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it exists and is not a file");
        assertThat(folder).isDirectory();
    }

    @Test
    void saysWhenAFileIsInTheWayOfAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file.resolve("results.json"), "new"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file + " exists and is not a folder");
        assertThat(file).hasContent("old");
    }

    private static void assertNothingElseIn(Path parent, String name) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            assertThat(files).containsExactly(parent.resolve(name));
        }
    }
}
