package descent.grade.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.grade.MadeUpGrades;
import descent.shard.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    private static final Basis BASIS = new Basis(1, "1.0", "p", "c");
    private static final List<String> CLASS =
            IntStream.rangeClosed(1, 20).mapToObj(i -> "student " + i).toList();

    @TempDir
    private Path folder;

    @Test
    void putsAllPartsTogetherInTheClassesOrder() {
        Merge merge = Merge.of(List.of(shard("3/3", BASIS), shard("1/3", BASIS), shard("2/3", BASIS)));
        assertThat(merge.grades()).map(stored -> stored.grade().submission()).isEqualTo(CLASS);
        assertThat(merge.missing()).isEmpty();
        assertThat(merge.notes()).isEmpty();
        assertThat(merge.run()).isEqualTo(new RunInfo(BASIS, Shard.WHOLE, CLASS));
    }

    @Test
    void namesWhatIsMissing() {
        Merge merge = Merge.of(List.of(shard("1/3", BASIS), shard("2/3", BASIS)));
        List<String> third = CLASS.stream().filter(Shard.of("3/3")::has).toList();
        assertThat(merge.missing()).isEqualTo(third);
        assertThat(merge.notes())
                .containsExactly("%d of 20 submissions are missing, grade their shards: %s"
                        .formatted(third.size(), String.join(", ", third)));
    }

    @Test
    void refusesTwoGradesOfTheSameSubmission() throws IOException {
        Path first = shard("1/2", BASIS);
        Path again = Files.move(first, folder.resolve("again"));
        assertThatThrownBy(() -> Merge.of(List.of(shard("1/2", BASIS), again)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("more than one folder has a grade of student \\d+, .*: name each shard once");
        assertThatThrownBy(() -> Merge.of(List.of(again, again))).hasMessageContaining("named twice");
    }

    @Test
    void refusesPartsThatDoNotBelongTogether() {
        refused(new Basis(2, "1.0", "p", "c"), "2/2", "the seed is 1 in one and 2 in the other");
        refused(new Basis(1, "1.1", "p", "c"), "2/2", "the version of Descent is 1.0 in one and 1.1 in the other");
        refused(
                new Basis(1, "1.0", "q", "c"),
                "2/2",
                "the SHA-256 of the table of points is p in one and q in the other");
        refused(
                new Basis(1, "1.0", "p", "0123456789abcdef".repeat(4)),
                "2/2",
                "the SHA-256 of specs and grader is c in one and 0123456789abcdef0123… in the other");
        refused(BASIS, "2/3", "the number of shards is 2 in one and 3 in the other");
    }

    @Test
    void refusesAFolderWithoutResults() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> Merge.of(List.of(empty)))
                .hasMessageEndingWith("empty has no run.json: it is not a folder that grade wrote");
        Files.writeString(empty.resolve("run.json"), "{}");
        assertThatThrownBy(() -> Merge.of(List.of(empty))).hasMessageContaining("run.json is damaged");
    }

    @Test
    void aGradeOfAnEarlierRunInTheSameFolderIsNone() {
        Path part = shard("1/1", BASIS);
        new RunInfo(new Basis(2, "1.0", "p", "c"), Shard.WHOLE, CLASS).write(part);
        assertThat(Merge.of(List.of(part)).missing()).isEqualTo(CLASS);
    }

    @Test
    void aSubmissionThatOnlyOnePartSawCounts() {
        Path first = shard("1/2", BASIS);
        List<String> more = new ArrayList<>(CLASS);
        more.add("late");
        Path second = shard("2/2", BASIS);
        new RunInfo(BASIS, Shard.of("2/2"), more).write(second);
        assertThat(Merge.of(List.of(first, second)).missing()).containsExactly("late");
    }

    private void refused(Basis basis, String shard, String why) {
        assertThatThrownBy(() -> Merge.of(List.of(shard("1/2", BASIS), shard(shard, basis))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("do not belong together: " + why);
    }

    private Path shard(String text, Basis basis) {
        Shard shard = Shard.of(text);
        Path part = folder.resolve("shard-" + text.replace('/', '-'));
        RunInfo run = new RunInfo(basis, shard, CLASS);
        run.write(part);
        run.part()
                .forEach(name ->
                        new GradeStore(part).save(new StoredGrade(basis, MadeUpGrades.of(name, basis.seed()))));
        return part;
    }
}
