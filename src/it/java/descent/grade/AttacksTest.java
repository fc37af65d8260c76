package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every hostile submission gets its verdict, its neighbour passes, and nothing of it survives.
 *
 * <p>{@code -Dattacks=none} or {@code unshare} runs them there; otherwise in the strongest isolation that works.
 * Those that use up their time or the machine run with {@code -Dattacks.slow=true} alone: they take many minutes.
 * {@code -Dattack=exits} runs those with that in their name.
 */
final class AttacksTest {
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofSeconds(90),
            Duration.ofSeconds(225),
            192,
            1000,
            128);

    private static Grader grader;

    @TempDir
    private Path folder;

    static Stream<Attack> attacks() {
        boolean slow = Boolean.getBoolean("attacks.slow");
        return Stream.of(
                        Attacks.ENDINGS,
                        Attacks.HOGS,
                        Attacks.FORGERIES,
                        Attacks.ANSWERS,
                        Attacks.FILES,
                        Attacks.NEIGHBOURS,
                        Attacks.OWN)
                .flatMap(group -> group.stream().filter(attack -> slow || group != Attacks.HOGS && isQuick(attack)))
                .filter(attack -> attack.name().contains(System.getProperty("attack", "")));
    }

    /** Not one that is ended by a deadline. */
    private static boolean isQuick(Attack attack) {
        return !attack.outcomes().contains(Outcome.TIMEOUT);
    }

    @BeforeAll
    static void open() {
        String asked = System.getProperty("attacks", "best").toUpperCase(java.util.Locale.ROOT);
        grader = Graders.open(new GraderOptions(5, LIMITS, IsolationChoice.valueOf(asked), Course.whole()));
    }

    @AfterAll
    static void close() {
        grader.close();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void getsItsVerdictAndHarmsNobody(Attack attack) throws IOException {
        Handins.write(folder, attack);
        Handins.solved(folder, "EarlyStopping");
        Set<SharedObjects.Row> before = SharedObjects.own();
        Grade grade = grader.grade(new Submission(attack.name(), folder));
        ExerciseGrade hostile = grade.exercises().get(0);
        ExerciseGrade neighbour = grade.exercises().get(16);

        assertThat(grade.settled()).as(grade.notes().toString()).isTrue();
        assertThat(hostile.outcome()).as(hostile.feedback().toString()).isIn(attack.outcomes());
        assertThat(neighbour.outcome()).as(neighbour.feedback().toString()).isEqualTo(Outcome.PASS);
        assertThat(hostile.points() == hostile.maximum()).isEqualTo(hostile.outcome() == Outcome.PASS);
        assertThat(hostile.feedback())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]")
                        .hasSizeLessThan(400));
        assertThat(hostile.needsReview() || !attack.name().startsWith("delegates"))
                .isTrue();
        assertThat(StillRunning.of((LocalGrader) grader)).isEmpty();
        assertThat(leftBehind()).isEmpty();
        assertThat(SharedObjects.own()).isEqualTo(before);
    }

    /** Without walls and without a user of its own, nobody can tell whose a file is; the report says so. */
    private static List<Path> leftBehind() throws IOException {
        List<Path> left = new ArrayList<>();
        for (String each : List.of("/dev/shm", "/var/tmp", "/tmp", "/run/lock")) {
            if (Files.deleteIfExists(Path.of(each, Attacks.LEFT))) {
                left.add(Path.of(each));
            }
        }
        return grader.isolation() == Isolation.NONE && !Tools.root() ? List.of() : left;
    }
}
