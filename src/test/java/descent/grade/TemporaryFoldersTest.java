package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemporaryFoldersTest {
    @TempDir
    private Path temporary;

    @Test
    void deletesAFolderThatIsTooDeepForAPath() throws Exception {
        Path folder = made("half=$(printf 'aaaaaaaaa/%.0s' $(seq 250)); mkdir -p a/$half b/$half; mv b a/$half");

        TemporaryFolders.delete(folder);

        assertThat(folder).doesNotExist();
    }

    @Test
    void deletesAFolderThatItsOwnerHasLocked() throws Exception {
        Path folder = made("mkdir -p a/b; touch a/b/c; chmod 0 a/b a");

        TemporaryFolders.delete(folder);

        assertThat(folder).doesNotExist();
    }

    @Test
    void doesNotFollowLinks() throws Exception {
        Path kept = Files.createFile(temporary.resolve("kept"));
        Path folder = made("ln -s .. up; ln -s ../kept file; mkdir -p a; chmod 0 a");

        TemporaryFolders.delete(folder);

        assertThat(kept).exists();
        assertThat(folder).doesNotExist();
    }

    private Path made(String script) throws Exception {
        assumeTrue(Tools.installed("sh"), "no shell here");
        Path folder = Files.createDirectory(temporary.resolve("folder"));
        Process shell = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();
        return folder;
    }
}
