package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.GraderOptions;
import descent.grade.IsolationChoice;
import descent.grade.Limits;
import descent.grade.MadeUpGrader;
import descent.grade.MadeUpGrades;
import descent.grade.Outcome;
import descent.grade.Points;
import descent.grade.batch.GradeStore;
import descent.grade.batch.RunInfo;
import descent.grade.batch.Submissions;
import descent.grade.course.Bookkeeping;
import descent.grade.format.ClassGrades;
import descent.kata.Course;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.shard.Shard;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands {@code grade} and {@code merge} around a grader that decides by the names of submissions. */
class GradingTest {
    private Grading.Again again = Grading.Again.NOTHING;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final List<String> graded = new CopyOnWriteArrayList<>();
    private UnaryOperator<MadeUpGrader> fate = grader -> grader;

    @BeforeEach
    void handIn() throws IOException {
        for (int i = 1; i <= 12; i++) {
            Path files = Files.createDirectories(folder.resolve("in/student " + i));
            Files.writeString(files.resolve("Adam.java"), "class Adam {}");
        }
    }

    @Test
    void gradesReportsAndSaysWithWhichSeed() {
        assertThat(grade("out", Optional.of(4711L), Shard.WHOLE)).isZero();
        assertThat(graded).hasSize(12);
        assertThat(out.toString())
                .contains("seed 4711", "graded 12 of 12 submissions", "isolation: bwrap", "index.html");
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/{index.html,grades.csv,junit.xml}");
    }

    @Test
    void drawsASeedAndKeepsItForTheNextRun() {
        grade("out", Optional.empty(), Shard.WHOLE);
        long drawn = seed("out");
        grade("out", Optional.empty(), Shard.WHOLE);
        assertThat(seed("out")).isEqualTo(drawn);
        assertThat(graded).as("nothing was graded twice").hasSize(12);
        assertThat(out.toString()).contains("graded 0 of 12 submissions", "the others were graded already");
        grade("other", Optional.empty(), Shard.WHOLE);
        // Two of 2⁵³ are the same once in 10¹⁶ runs.
        assertThat(seed("other")).isNotEqualTo(drawn);
    }

    @Test
    void saysThatNothingKeptTheStudentsCodeFromTheMachine() {
        Grade grade = MadeUpGrades.grade("ada", MadeUpGrades.exercise(Outcome.PASS, 8));
        assertThat(Summary.write(
                        books("out"), new ClassGrades(1, "1.0", List.of(grade), List.of()), new PrintWriter(out)))
                .isZero();
        assertThat(out.toString()).contains("isolation: none", "no sandbox kept the students' code from your files");
    }

    @Test
    void whatCouldNotBeGradedIsNamedAndGradedByTheNextCall() {
        fate = grader -> grader.failingOn("student 7");
        assertThat(grade("out", Optional.empty(), Shard.WHOLE)).isEqualTo(1);
        assertThat(out.toString())
                .contains("1 not graded, for the grader failed; grade again: student 7", "grade again: student 7\n");
        graded.clear();
        fate = grader -> grader;
        assertThat(grade("out", Optional.empty(), Shard.WHOLE)).isZero();
        assertThat(graded).containsExactly("student 7");
    }

    @Test
    void theShardsMergedAreTheWhole() throws IOException {
        grade("whole", Optional.of(1L), Shard.WHOLE);
        String[] merge = {"merge", path("shard-1"), path("shard-2"), path("shard-3"), "--out", path("merged")};
        IntStream.rangeClosed(1, 3).forEach(i -> grade("shard-" + i, Optional.of(1L), new Shard(i, 3)));
        assertThat(execute(merge)).isZero();
        for (String file : List.of("grades.csv", "junit.xml", "index.html")) {
            assertThat(folder.resolve("merged").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("whole").resolve(file));
        }
        graded.clear();
        grade("merged", Optional.empty(), Shard.WHOLE);
        assertThat(graded).as("the merged folder is one to go on from").isEmpty();
    }

    @Test
    void aMergeWithoutAllShardsReportsAndSaysWhatIsMissing() {
        grade("shard-1", Optional.of(1L), new Shard(1, 2));
        assertThat(execute("merge", path("shard-1"), "--out", path("merged"))).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("\\d+ of 12 submissions are missing, grade their shards: student \\d+");
    }

    @Test
    void aGradeWithoutASandboxIsGivenAgainWhereOneIsRequired() {
        Grading.How best = new Grading.How(Optional.of(1L), IsolationChoice.BEST, Limits.DEFAULT, 2, Course.whole());
        grading("out", best).grade(found(), Shard.WHOLE, Grading.Show.SUMMARY);
        Grading.How unshare =
                new Grading.How(Optional.of(1L), IsolationChoice.UNSHARE, Limits.DEFAULT, 2, Course.whole());
        grading("out", unshare).grade(found(), Shard.WHOLE, Grading.Show.SUMMARY); // They were graded in bwrap.
        assertThat(graded).hasSize(24);
    }

    @Test
    void aMachineThatCannotDoWhatIsAskedIsSaidInOneLine() {
        Grading.How how = new Grading.How(Optional.of(1L), IsolationChoice.BEST, Limits.DEFAULT, 1, Course.whole());
        Grading grading = new Grading(books("out"), how, Grading.Again.NOTHING, new PrintWriter(out), options -> {
            throw new IllegalStateException("neither bwrap nor unshare works here");
        });
        assertThatThrownBy(() -> grading.grade(found(), Shard.WHOLE, Grading.Show.SUMMARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("neither bwrap nor unshare works here");
    }

    @Test
    void oneSubmissionsFeedbackIsPrinted() {
        Grading.How how = new Grading.How(Optional.of(1L), IsolationChoice.BEST, Limits.DEFAULT, 1, Course.whole());
        Submissions one = Submissions.single(folder.resolve("in/student 3"));
        assertThat(grading("out", how).grade(one, Shard.WHOLE, Grading.Show.FEEDBACK))
                .isZero();
        assertThat(out.toString()).contains("01 BatchGradientDescent: right, 5 of 5 points", "18 GridSearch: ");
        assertThat(folder.resolve("out/gradescope")).isDirectoryContaining("glob:**/student-3-*.json");
    }

    @Test
    void anotherSeedHasToBeConfirmed() {
        grade("out", Optional.of(1L), Shard.WHOLE);
        graded.clear();

        assertThatThrownBy(() -> grade("out", Optional.of(2L), Shard.WHOLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was graded with seed 1")
                .hasMessageEndingWith("leave --seed out, or add --regrade");
        assertThat(graded).isEmpty();

        again = new Grading.Again(List.of(), List.of(), true);
        grade("out", Optional.of(2L), Shard.WHOLE);
        assertThat(graded).hasSize(12);
    }

    @Test
    void oneIsGradedAgainOnDemand() {
        grade("out", Optional.of(1L), Shard.WHOLE);
        graded.clear();

        again = new Grading.Again(List.of("student 3"), List.of(), false);
        grade("out", Optional.empty(), Shard.WHOLE);

        assertThat(graded).containsExactly("student 3");
        again = new Grading.Again(List.of("nobody"), List.of(), false);
        assertThatThrownBy(() -> grade("out", Optional.empty(), Shard.WHOLE))
                .hasMessage("--rerun nobody: there is no such submission, see grades.csv");
    }

    @Test
    void oneExerciseAloneIsGradedAgainAndTheOthersKeepTheirGrades() throws Exception {
        grade("out", Optional.of(1L), Shard.WHOLE);
        String before = Files.readString(folder.resolve("out/grades.csv"));
        graded.clear();

        again = new Grading.Again(List.of(), List.of(Exercise.find("08").orElseThrow()), false);
        grade("out", Optional.empty(), Shard.WHOLE);

        assertThat(graded).hasSize(12);
        assertThat(folder.resolve("out/grades.csv")).hasContent(before);
    }

    @Test
    void oneExerciseAloneOfSubmissionsThatWereNeverGradedLeavesTheOthersWorthWhatTheyAre() {
        again = new Grading.Again(List.of(), List.of(Exercise.find("08").orElseThrow()), false);
        grade("out", Optional.of(1L), Shard.WHOLE);

        List<ExerciseGrade> grades = new GradeStore(folder.resolve("out"))
                .find("student 1")
                .orElseThrow()
                .grade()
                .exercises();
        Points points = Points.of(Examiner.load(), Course.whole());
        assertThat(grades).hasSameSizeAs(Exercise.all());
        assertThat(grades.get(7).outcome()).isNotEqualTo(Outcome.NOT_RUN);
        assertThat(grades.get(0).outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(grades.get(0).maximum())
                .isEqualTo(points.of(grades.get(0).exercise()))
                .isPositive();
    }

    @Test
    void whereNoPlatformTellsTheReportSaysThatTheDatesOfFilesDecide() throws Exception {
        Files.writeString(folder.resolve("course.json"), "{\"deadline\": \"2026-05-01T23:59\"}");
        grade("out", Optional.of(1L), Shard.WHOLE);

        String said = "12 handed in when the dates of the files say, for no platform does: student 1, ";
        assertThat(out.toString()).contains(said);
        assertThat(folder.resolve("out/index.html")).content().contains(said);
    }

    private int grade(String name, Optional<Long> seed, Shard shard) {
        return grading(name, new Grading.How(seed, IsolationChoice.BEST, Limits.DEFAULT, 2, Course.whole()))
                .grade(found(), shard, Grading.Show.SUMMARY);
    }

    private Grading grading(String name, Grading.How how) {
        return new Grading(books(name), how, again, new PrintWriter(out), this::grader);
    }

    private Bookkeeping books(String name) {
        return Bookkeeping.of(folder.resolve(name), folder.resolve("course.json"), Optional.empty());
    }

    private MadeUpGrader grader(GraderOptions options) {
        return fate.apply(
                new MadeUpGrader(options.seed(), graded).only(options.course().exercises()));
    }

    private Submissions found() {
        return Submissions.in(folder.resolve("in"));
    }

    private long seed(String name) {
        return RunInfo.read(folder.resolve(name)).orElseThrow().basis().seed();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int execute(String... arguments) {
        return Main.execute(new PrintWriter(out), new PrintWriter(out), arguments);
    }
}
