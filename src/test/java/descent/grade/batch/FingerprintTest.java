package descent.grade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import descent.grade.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    private Path folder;

    private String before;

    @BeforeEach
    void handIn() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("exercises")).resolve("Adam.java"), "class Adam {}");
        before = fingerprint();
    }

    @Test
    void changesWithTheContentAndTheNameOfAFile() throws IOException {
        Path file = folder.resolve("exercises/Adam.java");
        Files.writeString(file, "class Adam {};");
        assertThat(fingerprint()).isNotEqualTo(before);
        Files.writeString(file, "class Adam {}");
        assertThat(fingerprint()).isEqualTo(before);
        Files.move(file, folder.resolve("exercises/AdamW.java"));
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void changesWithANewFileAndNotWithTheDate() throws IOException {
        Files.setLastModifiedTime(folder.resolve("exercises/Adam.java"), FileTime.fromMillis(0));
        assertThat(fingerprint()).isEqualTo(before);
        Files.createFile(folder.resolve("empty"));
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void doesNotFollowALink() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(fingerprint()).isNotEqualTo(before).isEqualTo(fingerprint());
    }

    @Test
    void whatIsGoneHasOneToo() {
        Submission gone = new Submission("gone", folder.resolve("gone"));
        assertThat(Fingerprint.of(gone)).hasSize(64).isNotEqualTo(before);
    }

    private String fingerprint() {
        return Fingerprint.of(new Submission("ada", folder));
    }
}
