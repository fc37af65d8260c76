package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntakeTest {
    private static final String ADAM = "exercises/descent/exercises/Adam.java";

    @TempDir
    private Path folder;

    @Test
    void findsTheExercisesFilesWhereverTheirFolderIs() throws Exception {
        write("project/" + ADAM, "class Adam {}");
        write("Momentum.java", "class Momentum {}");

        assertThat(read(folder).files())
                .containsEntry("Adam.java", "class Adam {}".getBytes())
                .containsEntry("Momentum.java", "class Momentum {}".getBytes())
                .hasSize(2);
    }

    @Test
    void ignoresEverythingElseAndSaysSo() throws Exception {
        write(ADAM, "");
        write("org/junit/jupiter/api/Test.java", "");
        write("descent/Optimizer.class", "");
        write("other/Adam.java", "");

        Handed handed = read(folder);

        assertThat(handed.files()).containsOnlyKeys("Adam.java");
        assertThat(handed.notes()).hasSize(3).anyMatch(note -> note.endsWith("descent/Optimizer.class"));
    }

    @Test
    void rejectsAFileThatIsThereTwice() throws Exception {
        write("a/" + ADAM, "");
        write("b/" + ADAM, "");

        assertThat(read(folder).files()).isEmpty();
        assertThat(read(folder).rejected().get("Adam.java")).contains("twice").contains("a/" + ADAM);
    }

    @Test
    void rejectsALinkInAFolder() throws Exception {
        write("secret", "class Adam {}");
        Path link = folder.resolve(ADAM);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, folder.resolve("secret"));

        assertThat(read(folder).rejected()).containsOnlyKeys("Adam.java");
        assertThat(read(folder).files()).isEmpty();
    }

    @Test
    void doesNotFollowALinkToAFolder() throws Exception {
        write("elsewhere/Adam.java", "class Adam {}");
        Path submission = Files.createDirectory(folder.resolve("submission"));
        Files.createDirectory(submission.resolve("descent"));
        Files.createSymbolicLink(submission.resolve("descent/exercises"), folder.resolve("elsewhere"));

        assertThat(read(submission).files()).isEmpty();
    }

    @Test
    void rejectsALinkInAnArchive() throws Exception {
        Path zip = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
            ZipArchiveEntry entry = new ZipArchiveEntry(ADAM);
            entry.setUnixMode(0120777);
            out.putArchiveEntry(entry);
            out.write("/etc/passwd".getBytes());
            out.closeArchiveEntry();
        }

        assertThat(read(zip).rejected()).containsOnlyKeys("Adam.java");
    }

    @Test
    void rejectsANameThatLeadsOutside() throws Exception {
        Path zip = zip("../../" + ADAM, "class Adam {}");

        assertThat(read(zip).files()).isEmpty();
        assertThat(read(zip).rejected().get("Adam.java")).contains("leads outside");
    }

    @Test
    void doesNotInflateABomb() throws Exception {
        Path zip = zip(ADAM, " ".repeat(50_000_000));

        assertThat(read(zip).rejected().get("Adam.java")).contains("larger than 256 KiB");
    }

    @Test
    void rejectsOnlyTheFileThatCannotBeReadFromAnArchive() throws Exception {
        Path zip = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
            for (String name : new String[] {ADAM, ADAM.replace("Adam", "Momentum")}) {
                out.putArchiveEntry(new ZipArchiveEntry(name));
                out.write("class A {}".getBytes());
                out.closeArchiveEntry();
            }
        }
        byte[] bytes = Files.readAllBytes(zip);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.lastIndexOf(ADAM) - 46 + 8] |= 1; // the flag for encryption, in the directory at the end
        Files.write(zip, bytes);

        assertThat(read(zip).rejected()).containsOnlyKeys("Adam.java");
        assertThat(read(zip).files()).containsOnlyKeys("Momentum.java");
    }

    @Test
    void rejectsAnArchiveWithAHugeDirectoryBeforeItReadsIt() throws Exception {
        byte[] entry = new byte[46];
        System.arraycopy(new byte[] {'P', 'K', 1, 2}, 0, entry, 0, 4);
        Path zip = folder.resolve("entries.zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 60_000; i++) {
                out.write(entry);
            }
        }

        assertThatThrownBy(() -> read(zip)).isInstanceOf(Rejected.class).hasMessageContaining("50000 entries");
    }

    @Test
    void rejectsAnArchiveThatIsTooLargeToLookInto() throws Exception {
        Path zip = folder.resolve("large.zip");
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.setLength(65L << 20);
        }

        assertThatThrownBy(() -> read(zip)).isInstanceOf(Rejected.class).hasMessageContaining("64 MiB");
    }

    @Test
    void rejectsWhatIsNoArchiveAndWhatIsNotThere() throws Exception {
        write("text.zip", "no archive");

        assertThatThrownBy(() -> read(folder.resolve("text.zip"))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> read(folder.resolve("nothing"))).isInstanceOf(Rejected.class);
    }

    @Test
    void hasAnotherDigestWhenAFileChanges() throws Exception {
        write(ADAM, "class Adam {}");
        String before = read(folder).digest();
        assertThat(read(folder).digest()).isEqualTo(before);

        write(ADAM, "class Adam { }");

        assertThat(read(folder).digest()).isNotEqualTo(before).hasSize(64);
    }

    @Test
    void showsNamesWithoutControlCharacters() throws Exception {
        write("evil\u001b[2J\nname\u202e.java", "");

        assertThat(read(folder).notes()).allSatisfy(note -> assertThat(note).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
    }

    private static Handed read(Path path) throws Rejected {
        return Intake.read(new Submission("somebody", path));
    }

    private Path zip(String name, String text) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes());
        }
        return zip;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
