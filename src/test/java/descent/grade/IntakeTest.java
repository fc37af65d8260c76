package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntakeTest {
    private static final String ADAM = "exercises/descent/exercises/Adam.java";

    @TempDir
    private Path folder;

    @Test
    void findsTheExercisesFilesWhereverTheirFolderIs() throws Exception {
        write("project/" + ADAM, "class Adam {}");
        write("Momentum.java", "class Momentum {}");

        assertThat(read(folder).files()).containsOnlyKeys("Adam.java", "Momentum.java");
    }

    @Test
    void ignoresEverythingElseAndSaysSo() throws Exception {
        write(ADAM, "");
        write("org/junit/jupiter/api/Test.java", "package org.junit.jupiter.api;");
        write("descent/Optimizer.class", "");
        write(".git/objects/ab/cd", "");

        Handed handed = read(folder);

        assertThat(handed.files()).containsOnlyKeys("Adam.java");
        assertThat(handed.receipt().taken()).containsExactly(ADAM);
        assertThat(handed.receipt().ignored())
                .containsExactly(
                        "org/junit/jupiter/api/Test.java: neither an exercise's nor a helper beside one",
                        "descent/Optimizer.class: no Java: hand in the files that end in .java, alone or in a zip",
                        ".git/: hidden, history, backup and build folders are passed over");
    }

    @Test
    void countsOneOfTwoThatAreTheSame() throws Exception {
        write("a/" + ADAM, "class Adam {}");
        write("b/Adam.java", "class Adam {}");

        assertThat(read(folder).files()).containsOnlyKeys("Adam.java");
        assertThat(read(folder).receipt().ignored()).isEmpty();
    }

    @Test
    void ofTwoCopiesCountsTheOneInTheRightFolderElseTheNewestAndNeverAStub() throws Exception {
        write("Adam.java", "class Adam { int old; }");
        write("new/Adam (1).java", "class Adam { int young; }");
        write("Momentum.java", "class Momentum { int newest; }");
        write(ADAM.replace("Adam", "Momentum"), "class Momentum { int right; }");
        write("Nesterov.java", "class Nesterov { int written; }");
        write(ADAM.replace("Adam", "Nesterov"), "class Nesterov { { throw new NotStarted(); } }");
        age("Adam.java");
        age(ADAM.replace("Adam", "Momentum"));

        Handed handed = read(folder);

        assertThat(text(handed, "Adam.java")).contains("young");
        assertThat(text(handed, "Momentum.java")).contains("right");
        assertThat(text(handed, "Nesterov.java")).contains("written");
        assertThat(handed.receipt().ignored())
                .containsExactly(
                        "Adam.java: Adam.java from new/Adam (1).java counts, the newest",
                        "Momentum.java: Momentum.java from " + ADAM.replace("Adam", "Momentum")
                                + " counts, which is in the right folder",
                        ADAM.replace("Adam", "Nesterov")
                                + ": Nesterov.java from Nesterov.java counts, which is no stub");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adam (1).java",
                "Adam(2).java",
                "Adam-1.java",
                "Adam_1.java",
                "Adam 2.java",
                "adam.java",
                "ADAM.JAVA",
                "Adam.java.txt",
                "Adam.txt",
                "Adam.java .",
                "Adam - Copy.java",
                "Copy of Adam.java",
                "x/y/z/Adam.java",
                "homework.java"
            })
    void takesAFileThatOnlyOneExerciseCanBeMeantBy(String name) throws Exception {
        write(name, "package descent.exercises;\npublic record Adam(double x) {}");

        assertThat(read(folder).files()).containsOnlyKeys("Adam.java");
        assertThat(read(folder).receipt().taken()).singleElement().asString().startsWith(name);
    }

    @Test
    void takesNotesThatAreCalledAsAnExerciseForNoExercise() throws Exception {
        write("Adam.java", "record Adam(double x) {}");
        write("Adam.txt", "What I have learnt about Adam");

        assertThat(text(read(folder), "Adam.java")).endsWith("record Adam(double x) {}");
    }

    @Test
    void ofCopiesOfOneDateCountsTheLastByItsNameAndSaysSo() throws Exception {
        for (int version : new int[] {2, 9, 10}) {
            write("hw/Version " + version + "/Adam.java", "record Adam(int v" + version + ") {}");
            Files.setLastModifiedTime(
                    folder.resolve("hw/Version " + version + "/Adam.java"), FileTime.fromMillis(1_777_000_000_000L));
        }

        assertThat(text(read(folder), "Adam.java")).contains("v10");
        assertThat(read(folder).receipt().ignored())
                .singleElement()
                .asString()
                .endsWith("counts, the last by its name, of the same date");
    }

    @Test
    void leavesAHelperItsName() throws Exception {
        write("Adam.java", "package descent.exercises;\npublic record Adam(double x) {}");
        write("Adam1.java", "package descent.exercises;\nfinal class Adam1 {}");
        write("elsewhere/Fade.java", "package descent.exercises;\nfinal class Fade {}");
        write("elsewhere/Main.java", "class Main {}");

        assertThat(read(folder).files()).containsOnlyKeys("Adam.java", "Adam1.java", "Fade.java");
    }

    @Test
    void putsPackageLineAndEncodingRightAndSaysSo() throws Exception {
        String adam = "// Übung 4\n/* package x; */\npublic record Adam(double x) {}";
        Files.write(folder.resolve("Adam.java"), adam.getBytes(StandardCharsets.ISO_8859_1));
        Files.write(
                folder.resolve("Momentum.java"),
                "\ufeffpackage exercises;\nrecord Momentum() {}".getBytes(StandardCharsets.UTF_16LE));

        Handed handed = read(folder);

        assertThat(text(handed, "Adam.java")).isEqualTo("package descent.exercises; " + adam);
        assertThat(text(handed, "Momentum.java")).isEqualTo("package descent.exercises;\nrecord Momentum() {}");
        assertThat(handed.receipt().taken())
                .containsExactly(
                        "Adam.java (read as Windows-1252, its package line was missing)",
                        "Momentum.java (read as UTF-16, its package line said exercises)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "X-UTF-32BE-BOM", "X-UTF-32LE-BOM"})
    void readsWideTextsWithAndWithoutAByteOrderMark(String charset) throws Exception {
        Files.write(folder.resolve("Adam.java"), "record Adam(double θ) {}".getBytes(Charset.forName(charset)));

        assertThat(text(read(folder), "Adam.java")).endsWith("; record Adam(double θ) {}");
    }

    @Test
    void leavesAPackageLineWithoutItsEndToTheCompiler() throws Exception {
        write("Adam.java", "package descent.exercises\nimport java.util.List;\nrecord Adam() {}");

        assertThat(text(read(folder), "Adam.java")).startsWith("package descent.exercises\nimport java.util.List;");
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE html><title>Adam</title>', web page",
        "'{\\rtf1\\ansi public record Adam', document",
        "'PK\u0003\u0004 word', archive"
    })
    void saysWhatAFileIsInsteadOfJava(String content, String what) throws Exception {
        write("Adam.java", content);

        assertThat(read(folder).rejected().get("Adam.java")).contains(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adam.java.lnk", ".Adam.java.icloud"})
    void saysThatAShortcutIsNoFile(String name) throws Exception {
        write("Momentum.java", "record Momentum() {}");
        write(name, "x");

        assertThat(read(folder).receipt().ignored())
                .containsExactly(name + ": it stands for a file that is elsewhere: hand in the file itself");
    }

    @Test
    void looksIntoAJarForSourcesAlone() throws Exception {
        Path jar = folder.resolve("hw.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < 6_000; i++) {
                out.putNextEntry(new ZipEntry("library/C" + i + ".class"));
            }
            out.putNextEntry(new ZipEntry("descent/exercises/Adam.java"));
            out.write("record Adam() {}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(jar).files()).containsOnlyKeys("Adam.java");
    }

    @Test
    void keepsWhatIsDeclaredBesideAnotherClassSoThatTheCompilerSaysWhereItBelongs() throws Exception {
        write("Main.java", "public class Main {}\nrecord Adam() {}");

        assertThat(read(folder).files()).containsOnlyKeys("Main.java");
        assertThat(read(folder).receipt().misfiled()).isTrue();
    }

    @Test
    void looksIntoArchivesInArchives() throws Exception {
        Path inner = zip(ADAM.replace("/", "\\"), "class Adam {}");
        byte[] bytes = Files.readAllBytes(inner);
        Files.delete(inner);
        Path outer = folder.resolve("outer.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
            out.putNextEntry(new ZipEntry("hw/a.zip"));
            out.write(bytes);
            out.putNextEntry(new ZipEntry("__MACOSX/hw/._a.zip"));
            out.putNextEntry(new ZipEntry("hw/report.pdf"));
        }

        assertThat(read(outer).receipt().taken()).singleElement().asString().startsWith("hw/a.zip/" + ADAM);
        assertThat(read(folder).receipt().taken()).singleElement().asString().startsWith("outer.zip/hw/a.zip/" + ADAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tar", "a.tar.gz", "a.tar.bz2"})
    void looksIntoTarFiles(String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = name.endsWith("gz")
                        ? new GZIPOutputStream(plain)
                        : name.endsWith("bz2") ? new BZip2CompressorOutputStream(plain) : plain;
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            put(tar, "./hw/Adam.java", "class Adam {}");
            TarArchiveEntry absolute = new TarArchiveEntry("/home/ada/Adagrad.java", true);
            absolute.setSize(0);
            tar.putArchiveEntry(absolute);
            tar.closeArchiveEntry();
            put(tar, "../Momentum.java", "class Momentum {}");
            TarArchiveEntry link = new TarArchiveEntry("hw/Nesterov.java", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        Handed handed = read(file);

        assertThat(handed.files()).containsOnlyKeys("Adagrad.java", "Adam.java");
        assertThat(handed.rejected()).containsOnlyKeys("Momentum.java", "Nesterov.java");
    }

    @Test
    void countsNothingOfHiddenAndBuildFolders() throws Exception {
        for (int i = 0; i < 40; i++) {
            for (String passed : List.of(".git/objects/", "target/classes/", "a/.history/", "backup/")) {
                for (int j = 0; j < 50; j++) {
                    write(passed + i + "/" + j, "");
                }
            }
        }
        write("backup/Adam.java", "class Adam { int old; }");
        write("Adam.java", "class Adam {}");

        assertThat(text(read(folder), "Adam.java")).isEqualTo("package descent.exercises; class Adam {}");
    }

    @Test
    void passesOverDescentItself() throws Exception {
        write("src/main/java/descent/Descent.java", "package descent;\npublic class Descent {}");
        write("src/test/java/descent/experiment/own/Adam.java", "package descent.experiment.own;\nrecord Adam() {}");
        write(ADAM, "package descent.exercises;\nrecord Adam() {}");
        write("mine/Momentum.java", "package descent.mine;\nrecord Momentum() {}");

        Handed handed = read(folder);

        assertThat(handed.files()).containsOnlyKeys("Adam.java", "Momentum.java");
        assertThat(handed.receipt().taken()).contains(ADAM);
        assertThat(handed.receipt().ignored()).containsExactly("2 Java files are Descent's own");
    }

    @Test
    void saysThatThereAreFilesAndNoExercise() throws Exception {
        assertThat(read(folder).receipt().misfiled()).isFalse();
        write("Adam.docx", "PK");
        assertThat(read(folder).receipt().misfiled()).isTrue();
        Files.delete(folder.resolve("Adam.docx"));
        write("Main.java", "class Main {}");
        assertThat(read(folder).receipt().misfiled()).isTrue();

        write("Adam.java", "class Adam {}");
        assertThat(read(folder).receipt().misfiled()).isFalse();
    }

    /** A line of blanks, or a name of dashes, must not take the time of its square. */
    @Test
    @Timeout(5)
    void looksAtHostileTextsInNoTime() throws Exception {
        write("a.java", "\n".repeat(100_000) + " ".repeat(100_000) + "public " + "final ".repeat(8_000));
        write("b.java", "/*".repeat(120_000));
        Path zip = zip("-1".repeat(20_000) + ".java", "public record");

        assertThat(read(folder).files()).isEmpty();
        assertThat(read(zip).files()).isEmpty();
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

        assertThatThrownBy(() -> read(submission)).hasMessageContaining("descent/exercises: it is a link");
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

        assertThat(read(zip).rejected())
                .containsExactly(Map.entry("Adam.java", "it needs a password: pack it without one: " + ADAM));
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
        String before = read(folder).receipt().digest();
        assertThat(read(folder).receipt().digest()).isEqualTo(before);

        write(ADAM, "class Adam { }");

        assertThat(read(folder).receipt().digest()).isNotEqualTo(before).hasSize(64);
    }

    @Test
    void showsNamesWithoutControlCharacters() throws Exception {
        write("evil\u001b[2J\nname\u202e.java", "");

        assertThat(read(folder).receipt().ignored())
                .allSatisfy(note -> assertThat(note).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
    }

    private void age(String name) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve(name), FileTime.from(Instant.now().minusSeconds(100)));
    }

    private static void put(TarArchiveOutputStream tar, String name, String text) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(text.length());
        tar.putArchiveEntry(entry);
        tar.write(text.getBytes());
        tar.closeArchiveEntry();
    }

    private static String text(Handed handed, String name) {
        return new String(handed.files().get(name), StandardCharsets.UTF_8);
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
