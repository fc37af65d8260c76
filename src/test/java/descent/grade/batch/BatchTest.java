package descent.grade.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.grade.Grade;
import descent.grade.Grader;
import descent.grade.Isolation;
import descent.grade.MadeUpGrader;
import descent.grade.Submission;
import descent.grade.format.StudentFileNames;
import descent.kata.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    private static final String EXERCISES = "exercises/descent/exercises";
    private static final Basis BASIS = new Basis(1, "1.0", "p", "c");

    @TempDir
    private Path folder;

    private List<Submission> submissions;

    @BeforeEach
    void handIn() throws IOException {
        for (String name : List.of("ada", "bob", "=1+1")) {
            Path files =
                    Files.createDirectories(folder.resolve("in").resolve(name).resolve(EXERCISES));
            Files.writeString(files.resolve("Adam.java"), "class Adam {}");
        }
        submissions = Submissions.in(folder.resolve("in")).all();
    }

    @Test
    void gradesEverySubmissionAndKeepsItsGrade() {
        MadeUpGrader grader = grade(BASIS, new MadeUpGrader(1));
        assertThat(grader.graded()).containsExactlyInAnyOrder("ada", "bob", "=1+1");
        assertThat(grader.closed()).isTrue();
        assertThat(store().find("=1+1").orElseThrow().grade().submission()).isEqualTo("=1+1");
    }

    @Test
    void whatIsGradedIsNotGradedAgain() {
        grade(BASIS, new MadeUpGrader(1));
        assertThat(grade(BASIS, new MadeUpGrader(1)).graded()).isEmpty();
    }

    @Test
    void aRunThatWasKilledGoesOnWithTheRest() throws IOException {
        grade(BASIS, new MadeUpGrader(1));
        Files.delete(file("bob"));
        assertThat(grade(BASIS, new MadeUpGrader(1)).graded()).containsExactly("bob");
    }

    @Test
    void halfAFileIsNoGrade() throws IOException {
        grade(BASIS, new MadeUpGrader(1));
        String json = Files.readString(file("bob"));
        for (String damaged : List.of("", "{}", "[]", "null", json.substring(0, json.length() / 2))) {
            Files.writeString(file("bob"), damaged);
            assertThat(grade(BASIS, new MadeUpGrader(1)).graded()).containsExactly("bob");
        }
    }

    @Test
    void aSubmissionThatChangedIsGradedAgain() throws IOException {
        grade(BASIS, new MadeUpGrader(1));
        Files.writeString(folder.resolve("in/ada").resolve(EXERCISES).resolve("Adam.java"), "class Adam {};");
        assertThat(grade(BASIS, new MadeUpGrader(1)).graded()).containsExactly("ada");
    }

    @Test
    void whatCouldNotBeReadIsLookedAtAgain() throws IOException {
        Files.writeString(folder.resolve("in/eve.zip"), "no zip");
        submissions = Submissions.in(folder.resolve("in")).all();
        grade(BASIS, new MadeUpGrader(1));
        assertThat(grade(BASIS, new MadeUpGrader(1)).graded()).containsExactly("eve");
    }

    @Test
    void anotherSeedVersionTableOfPointsOrGraderGradesAllAgain() {
        grade(BASIS, new MadeUpGrader(1));
        for (Basis other : List.of(
                new Basis(2, "1.0", "p", "c"),
                new Basis(2, "1.1", "p", "c"),
                new Basis(2, "1.1", "q", "c"),
                new Basis(2, "1.1", "q", "d"))) {
            assertThat(grade(other, new MadeUpGrader(2)).graded()).hasSize(3);
        }
    }

    @Test
    void aFaultOfOursIsGradedAgainAndCostsNobodyElseAGrade() {
        MadeUpGrader first = grade(BASIS, new MadeUpGrader(1).failingOn("ada").failingOn("bob"));
        assertThat(first.graded()).hasSize(3);
        assertThat(store().find("ada").orElseThrow().grade().settled()).isFalse();
        assertThat(store().find("ada").orElseThrow().grade().notes())
                .singleElement()
                .asString()
                .contains("grade again");
        assertThat(grade(BASIS, new MadeUpGrader(1)).graded()).containsExactlyInAnyOrder("ada", "bob");
    }

    @Test
    void aGradeThatWillNotDoIsGivenAgain() {
        grade(BASIS, new MadeUpGrader(1));
        Batch strict = new Batch(store(), BASIS, grade -> !grade.isolation().equals("bwrap"));
        assertThat(strict.pending(submissions)).hasSize(3);
    }

    @Test
    void gradesAsManyAtOnceAsItIsTold() {
        CountDownLatch both = new CountDownLatch(2);
        MadeUpGrader grader = new MadeUpGrader(1);
        Grader waiting = new Grader() {
            @Override
            public Grade grade(Submission submission) {
                both.countDown();
                try {
                    assertThat(both.await(1, TimeUnit.MINUTES))
                            .as("two at once")
                            .isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return grader.grade(submission);
            }

            @Override
            public List<Exercise> exercises() {
                return grader.exercises();
            }

            @Override
            public Isolation isolation() {
                return grader.isolation();
            }

            @Override
            public void close() {
                grader.close();
            }
        };
        batch(BASIS)
                .grade(
                        submissions.subList(0, 2),
                        () -> waiting,
                        2,
                        grade -> assertThat(grade.settled()).isTrue());
        assertThat(grader.graded()).hasSize(2);
    }

    @Test
    void noGraderIsOpenedIfThereIsNothingToGrade() {
        batch(BASIS)
                .grade(
                        List.of(),
                        () -> {
                            throw new IllegalStateException("nothing to do for a grader");
                        },
                        1,
                        grade -> {});
    }

    @Test
    void aFullDiskEndsTheRunAndClosesTheGrader() throws IOException {
        Files.writeString(folder.resolve("grades"), "a file where the grades' folder should be");
        MadeUpGrader grader = new MadeUpGrader(1);
        assertThatThrownBy(() -> grade(BASIS, grader)).hasMessageContaining("cannot write");
        assertThat(grader.closed()).isTrue();
    }

    @Test
    void leavesNothingButGradesBehind() throws IOException {
        grade(BASIS, new MadeUpGrader(1));
        try (Stream<Path> files = Files.list(folder.resolve("grades"))) {
            assertThat(files).hasSize(3).allMatch(file -> file.toString().endsWith(".json"));
        }
    }

    private MadeUpGrader grade(Basis basis, MadeUpGrader grader) {
        Batch batch = batch(basis);
        batch.grade(batch.pending(submissions), () -> grader, 2, grade -> {});
        return grader;
    }

    private Batch batch(Basis basis) {
        return new Batch(store(), basis, grade -> true);
    }

    private GradeStore store() {
        return new GradeStore(folder);
    }

    private Path file(String submission) {
        return folder.resolve("grades").resolve(StudentFileNames.of(submission) + ".json");
    }
}
