package descent.grade.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.grade.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionsTest {
    @TempDir
    private Path folder;

    @Test
    void areFoldersAndZipsInTheOrderOfPeople() throws IOException {
        folders("group 10", "group 2", "Ada", "bob");
        Files.createFile(folder.resolve("group 1.ZIP"));
        assertThat(Submissions.in(folder).names()).containsExactly("Ada", "bob", "group 1", "group 2", "group 10");
    }

    @Test
    void hiddenFilesAreLeftOutAndOthersNamed() throws IOException {
        folders("ada", ".git");
        Files.createFile(folder.resolve("grades\u001b.csv"));
        Files.createFile(folder.resolve(".DS_Store"));
        Submissions found = Submissions.in(folder);
        assertThat(found.names()).containsExactly("ada");
        assertThat(found.ignored())
                .containsExactly(
                        ".git was ignored: its name begins with a dot",
                        "grades\\u001b.csv was ignored: it is neither a folder nor a zip file");
    }

    @Test
    void aLinkIsNoSubmission() throws IOException {
        folders("ada");
        Files.createSymbolicLink(folder.resolve("eve"), folder.resolve("ada"));
        assertThat(Submissions.in(folder).names()).containsExactly("ada");
        assertThat(Submissions.in(folder).ignored()).singleElement().asString().startsWith("eve was ignored");
    }

    @Test
    void aFolderAndAZipOfTheSameNameAreTwo() throws IOException {
        folders("ada");
        Files.createFile(folder.resolve("ada.zip"));
        Files.createFile(folder.resolve("bob.zip"));
        assertThat(Submissions.in(folder).names()).containsExactly("ada", "ada.zip", "bob");
    }

    @Test
    void namesMayBeAnything() throws IOException {
        folders("=HYPERLINK(1)", "<b>", "two\nlines", "a\u202eb");
        assertThat(Submissions.in(folder).names())
                .containsExactlyInAnyOrder("=HYPERLINK(1)", "<b>", "two\nlines", "a\u202eb");
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertThatThrownBy(() -> Submissions.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("has no submissions: it needs a folder or a zip file for each");
        assertThatThrownBy(() -> Submissions.in(folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void aZipThatIsAloneInItsFolderIsTheSubmission() throws IOException {
        folders("Ada_1_file", "Bob_2_file");
        Path zip = Files.createFile(folder.resolve("Ada_1_file/homework.zip"));
        Files.createFile(folder.resolve("Ada_1_file/.DS_Store"));
        Files.createFile(folder.resolve("Bob_2_file/homework.zip"));
        Files.createFile(folder.resolve("Bob_2_file/Adam.java"));
        assertThat(Submissions.in(folder).all())
                .containsExactly(
                        new Submission("Ada_1_file", zip), new Submission("Bob_2_file", folder.resolve("Bob_2_file")));
    }

    @Test
    void aSubmissionIsNoClass() throws IOException {
        folders("exercises/descent/exercises", "src");
        assertThatThrownBy(() -> Submissions.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is a submission itself: give the folder above it, or --single");
    }

    @Test
    void oneMayBeGivenAlone() throws IOException {
        folders("ada");
        assertThat(Submissions.single(folder.resolve("ada")).names()).containsExactly("ada");
        assertThat(Submissions.single(folder.resolve("ada/.")).names()).containsExactly("ada");
        assertThatThrownBy(() -> Submissions.single(folder.resolve("eve")))
                .hasMessageEndingWith("is neither a folder nor a zip file");
    }

    private void folders(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name));
        }
    }
}
