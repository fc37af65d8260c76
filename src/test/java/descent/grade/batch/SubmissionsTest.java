package descent.grade.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.grade.Sender;
import descent.grade.Submission;
import descent.grade.Submission.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
    void hiddenFilesAreLeftOutAndNothingElseIs() throws IOException {
        folders("ada", ".git");
        Files.createFile(folder.resolve("seven.7z"));
        Files.createSymbolicLink(folder.resolve("eve"), folder.resolve("ada"));
        Submissions found = Submissions.in(folder);
        assertThat(found.names()).containsExactly("ada", "eve", "seven");
        assertThat(found.ignored()).containsExactly(".git was ignored: its name begins with a dot");
    }

    @Test
    void whatCanvasHandsOutFlatIsOneSubmissionForEachStudent() throws IOException {
        files("student1_4711_90210_Adam.java", "student1_LATE_4711_90211_Momentum-1.java", "eve_4712_90212_hw.zip");
        List<Submission> found = Submissions.in(folder).all();
        assertThat(found).extracting(Submission::name).containsExactly("eve", "student1");
        assertThat(found.get(1).sender()).isEqualTo(new Sender("student1", "4711", Optional.empty(), true));
        assertThat(found.get(1).parts()).extracting(Part::name).containsExactly("Adam.java", "Momentum-1.java");
        assertThat(found.get(0).sender().late()).isFalse();
    }

    @Test
    void moodlesFilesAndOnlineTextAreOneSubmissionForEachStudent() throws IOException {
        folders("Ada Ló_12_assignsubmission_file_", "Ada Ló_12_assignsubmission_onlinetext_", "Bob_13_file");
        files("Cyd_14_assignsubmission_file_Adam.java", "Bob_15_assignsubmission_file_hw.zip");
        List<Submission> found = Submissions.in(folder).all();
        assertThat(found)
                .extracting(Submission::name)
                .containsExactly("Ada Ló", "Bob", "Bob_15_assignsubmission_file_hw.zip", "Cyd");
        assertThat(found.get(0).parts()).hasSize(2);
        assertThat(found.get(0).sender().id()).isEqualTo("12");
    }

    @Test
    void gradescopesMetadataHasTheNames() throws IOException {
        folders("submission_31", "submission_32");
        Files.writeString(folder.resolve("submission_metadata.yml"), """
                submission_31:
                  :submitters:
                  - :name: Ada
                    :sid: '7'
                  - :name: Bob
                    :sid: '8'
                  :created_at: 2026-05-01 21:59:00.500000000 Z
                """);
        List<Submission> found = Submissions.in(folder).all();
        assertThat(found).extracting(Submission::name).containsExactly("Ada & Bob", "submission_32");
        assertThat(found.get(0).sender())
                .isEqualTo(new Sender("Ada & Bob", "7;8", Optional.of(Instant.parse("2026-05-01T21:59:00.5Z")), false));
    }

    @Test
    void eachAttemptOfBlackboardsIsASubmission() throws IOException {
        files(
                "hw4_ada_attempt_2026-05-01-23-50-12_Adam.java",
                "hw4_ada_attempt_2026-05-01-23-50-12.txt",
                "hw4_ada_attempt_2026-05-02-08-00-00_Adam.java");
        List<Submission> found = Submissions.in(folder).all();
        assertThat(found).hasSize(2).extracting(each -> each.sender().student()).containsOnly("ada");
        assertThat(found).extracting(each -> each.parts().size()).containsExactly(2, 1);
    }

    @Test
    void eachAttemptOfBrightspacesIsASubmission() throws IOException {
        folders("4711-9 - Ada Lovelace - May 1, 2026 1159 PM", "4711-9 - Ada Lovelace - May 12, 2026 907 AM");
        files("index.html");
        Submissions found = Submissions.in(folder);
        assertThat(found.names()).containsExactly("Ada Lovelace", "4711-9 - Ada Lovelace - May 12, 2026 907 AM");
        assertThat(found.all()).extracting(each -> each.sender().id()).containsOnly("4711");
        assertThat(found.all().get(0).sender().submitted()).contains(local(2026, 5, 1, 23, 59));
        assertThat(found.all().get(1).sender().submitted()).contains(local(2026, 5, 12, 9, 7));
        assertThat(found.ignored()).containsExactly("index.html was ignored: it is a platform's or a system's");
    }

    @Test
    void sakaisFoldersHaveNameAndLogin() throws IOException {
        folders("Lovelace, Ada(ada)/Submission attachment(s)", "Group (2)");
        List<Submission> found = Submissions.in(folder).all();
        assertThat(found).extracting(Submission::name).containsExactly("Group (2)", "Lovelace, Ada");
        assertThat(found.get(1).sender().id()).isEqualTo("ada");
    }

    @Test
    void whatLiesFlatInADriveIsOneSubmissionForEachStudent() throws IOException {
        files("Ada L - Adam.java", "Ada L - Momentum.java", "Bob - notes.pdf");
        List<Submission> found = Submissions.in(folder).all();
        assertThat(found).extracting(Submission::name).containsExactly("Ada L", "Bob - notes.pdf");
        assertThat(found.get(0).parts()).extracting(Part::name).containsExactly("Adam.java", "Momentum.java");
    }

    private static Instant local(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute)
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }

    @Test
    void aNameThatMacOsTookApartIsTheSame() throws IOException {
        folders("Gruppe A\u0308");
        assertThat(Submissions.in(folder).names()).containsExactly("Gruppe \u00c4");
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
                .hasMessageEndingWith("has no submissions: it needs a folder or an archive for each");
        assertThatThrownBy(() -> Submissions.in(folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a folder");
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
                .hasMessageEndingWith("is neither a folder nor a file");
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }

    private void folders(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name));
        }
    }
}
