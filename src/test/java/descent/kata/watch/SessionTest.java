package descent.kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import descent.data.Sha256;
import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.check.Checked;
import descent.kata.check.Judged;
import descent.kata.check.Project;
import descent.kata.state.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final int ALL = Exercise.all().size();
    private static final Exercise FIRST = Exercise.all().get(0);
    private static final Exercise SECOND = Exercise.all().get(1);
    private static final Exercise ADAM = Exercise.find("Adam").orElseThrow();

    @TempDir
    private Path folder;

    private final Shown shown = new Shown();
    private Session session;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("exercises"));
        Files.createDirectories(folder.resolve("solutions/descent/solutions"));
        Files.createFile(folder.resolve("solutions/descent/solutions/Adam.java"));
        session = new Session(new Project(folder), State.of(folder), shown);
        session.begin();
    }

    @Test
    void beginsWithTheFirstThatIsNotDone() {
        check(FIRST, Status.PASS);
        check(SECOND, Status.NOT_STARTED);
        assertThat(session.current()).isEqualTo(SECOND);
    }

    @Test
    void looksAtWhatWasSaved() {
        session.saved(files(ADAM));
        check(ADAM, Status.FAIL);
        assertThat(shown.body()).startsWith("08 Adam is not right yet.").contains("It must  be right");
        assertThat(shown.last().progress()).isEqualTo("0 of %d done, 1 red: 08 Adam".formatted(ALL));
    }

    @Test
    void pointsToTheReferenceAndWaitsUntilAskedToMoveOn() {
        session.saved(files(ADAM));
        check(ADAM, Status.PASS);
        assertThat(shown.body())
                .contains("08 Adam is right", "solutions/descent/solutions/Adam.java", "n to go on to 09 Adadelta");
        assertThat(session.current()).isEqualTo(ADAM);
        session.next();
        assertThat(session.current().name()).isEqualTo("Adadelta");
    }

    @Test
    void saysNothingOfTheReferenceWhereItWasTakenOut() {
        session.saved(files(FIRST));
        check(FIRST, Status.PASS);
        assertThat(shown.body()).contains("is right").doesNotContain("solutions/");
    }

    @Test
    void showsTheRedOneOfTwoThatWereSavedAtOnce() {
        session.saved(files(FIRST, ADAM));
        check(FIRST, Status.PASS);
        check(ADAM, Status.FAIL);
        assertThat(shown.body()).startsWith("08 Adam is not right yet.");
    }

    @Test
    void showsTheRedOneOfTwoWhicheverIsCheckedFirst() {
        session.saved(files(FIRST, ADAM));
        check(ADAM, Status.FAIL);
        check(FIRST, Status.PASS);
        assertThat(shown.body()).startsWith("08 Adam is not right yet.");
    }

    @Test
    void keepsWhatIsLookedAtWhileOthersAreChecked() {
        session.go(ADAM);
        check(FIRST, Status.FAIL);
        assertThat(session.current()).isEqualTo(ADAM);
    }

    @Test
    void leavesOutWhatIsDoneOnTheWayToTheNext() {
        check(FIRST, Status.PASS);
        check(SECOND, Status.PASS);
        session.go(FIRST);
        session.next();
        assertThat(session.current().number()).isEqualTo(3);
        session.previous();
        assertThat(session.current()).isEqualTo(SECOND);
    }

    @Test
    void showsAHintAboveTheReportUntilTheNextSave() {
        session.saved(files(ADAM));
        check(ADAM, Status.FAIL);
        session.showAbove(() -> List.of("a hint"));
        assertThat(shown.body()).startsWith("a hint").contains("08 Adam is not right yet.");
        session.saved(files(ADAM));
        assertThat(shown.body()).doesNotContain("a hint");
    }

    @Test
    void checksAgainWhatUsesAChangedHelperAndLooksAtThat() {
        check(FIRST, Status.PASS, Set.of("BatchGradientDescent.java", "Averages.java"));
        check(ADAM, Status.PASS, Set.of("Adam.java", "Averages.java"));
        check(SECOND, Status.PASS, Set.of("StochasticBatches.java"));
        session.go(SECOND);
        assertThat(session.saved(Set.of("Averages.java"))).containsExactly(FIRST, ADAM);
        assertThat(session.current()).isEqualTo(FIRST);
    }

    @Test
    void keepsLookingAtWhatWasSavedWhileItsUsersAreCheckedAgain() {
        check(SECOND, Status.PASS, Set.of("StochasticBatches.java", "BatchGradientDescent.java"));
        assertThat(session.saved(files(FIRST))).containsExactly(FIRST, SECOND);
        assertThat(session.current()).isEqualTo(FIRST);
    }

    @Test
    void checksWhatDoesNotCompileAgainWhateverIsSaved() {
        check(ADAM, Status.COMPILE_ERROR, Set.of("Adam.java"));
        assertThat(session.saved(Set.of("Averages.java"))).containsExactly(ADAM);
        assertThat(session.saved(files(FIRST))).containsExactly(FIRST, ADAM);
    }

    @Test
    void showsWhyAKeyDidNotWork() {
        session.showAlone(() -> {
            throw new IllegalArgumentException("race needs solutions/");
        });
        assertThat(shown.body()).contains("race needs solutions/");
    }

    @Test
    void remembersAVerdictForTheNextSessionAsLongAsItsFilesStayTheSame() throws IOException {
        Path file = folder.resolve(ADAM.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "right");
        check(ADAM, Status.PASS, Set.of("Adam.java"));
        assertThat(next().progress()).isEqualTo("1 of %d done".formatted(ALL));
        Files.writeString(file, "a stub, as git checkout puts it back");
        assertThat(next().progress()).isEqualTo("0 of %d done".formatted(ALL));
        Files.writeString(file, "right");
        assertThat(next().progress()).isEqualTo("1 of %d done".formatted(ALL));
    }

    private Session next() {
        return new Session(new Project(folder), State.of(folder), shown);
    }

    private static Set<String> files(Exercise... exercises) {
        return Stream.of(exercises).map(exercise -> exercise.name() + ".java").collect(Collectors.toSet());
    }

    private void check(Exercise exercise, Status status) {
        check(exercise, status, Set.of());
    }

    private void check(Exercise exercise, Status status, Set<String> about) {
        Failure failure = new Failure("be right", "η = 1", List.of("it is wrong"));
        List<Failure> failures = status != Status.PASS && status != Status.NOT_STARTED ? List.of(failure) : List.of();
        Judged sources = new Judged(about.stream()
                .collect(Collectors.toMap(name -> name, name -> Sha256.of("right".getBytes(StandardCharsets.UTF_8)))));
        session.begins(exercise);
        session.found(
                new Checked(new Verdict(exercise, status, 20, failures), List.of(), Duration.ofMillis(1), sources));
        session.ends(exercise);
    }

    private static final class Shown implements Display {
        private final List<View> views = new ArrayList<>();

        View last() {
            return views.get(views.size() - 1);
        }

        String body() {
            return String.join("\n", last().body());
        }

        @Override
        public void draw(View view) {
            views.add(view);
        }

        @Override
        public void tell(View view) {
            views.add(view);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
