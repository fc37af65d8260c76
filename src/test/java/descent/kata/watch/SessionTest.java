package descent.kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.check.Checked;
import descent.kata.check.Project;
import descent.kata.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
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
        session.saved(Set.of(ADAM));
        check(ADAM, Status.FAIL);
        assertThat(shown.body()).startsWith("08 Adam is not right yet.").contains("It must  be right");
        assertThat(shown.last().progress()).isEqualTo("0 of 18 done, 1 red: 08 Adam");
    }

    @Test
    void pointsToTheReferenceAndWaitsUntilAskedToMoveOn() {
        session.saved(Set.of(ADAM));
        check(ADAM, Status.PASS);
        assertThat(shown.body())
                .contains("08 Adam is right", "solutions/descent/solutions/Adam.java", "n to go on to 09 Adadelta");
        assertThat(session.current()).isEqualTo(ADAM);
        session.next();
        assertThat(session.current().name()).isEqualTo("Adadelta");
    }

    @Test
    void saysNothingOfTheReferenceWhereItWasTakenOut() {
        session.saved(Set.of(FIRST));
        check(FIRST, Status.PASS);
        assertThat(shown.body()).contains("is right").doesNotContain("solutions/");
    }

    @Test
    void showsTheRedOneOfTwoThatWereSavedAtOnce() {
        session.saved(Set.of(FIRST, ADAM));
        check(FIRST, Status.PASS);
        check(ADAM, Status.FAIL);
        assertThat(shown.body()).startsWith("08 Adam is not right yet.");
    }

    @Test
    void showsTheRedOneOfTwoWhicheverIsCheckedFirst() {
        session.saved(Set.of(FIRST, ADAM));
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
        session.saved(Set.of(ADAM));
        check(ADAM, Status.FAIL);
        session.showAbove(() -> List.of("a hint"));
        assertThat(shown.body()).startsWith("a hint").contains("08 Adam is not right yet.");
        session.saved(Set.of(ADAM));
        assertThat(shown.body()).doesNotContain("a hint");
    }

    @Test
    void showsWhyAKeyDidNotWork() {
        session.showAlone(() -> {
            throw new IllegalArgumentException("race needs solutions/");
        });
        assertThat(shown.body()).contains("race needs solutions/");
    }

    @Test
    void remembersVerdictsForTheNextSession() {
        session.saved(Set.of(ADAM));
        check(ADAM, Status.PASS);
        assertThat(State.of(folder).verdict(ADAM))
                .hasValueSatisfying(last -> assertThat(last.status()).isEqualTo(Status.PASS));
        assertThat(new Session(new Project(folder), State.of(folder), shown).progress())
                .isEqualTo("1 of 18 done");
    }

    private void check(Exercise exercise, Status status) {
        Failure failure = new Failure("be right", "η = 1", List.of("it is wrong"));
        List<Failure> failures = status == Status.FAIL ? List.of(failure) : List.of();
        session.begins(exercise);
        session.found(new Checked(new Verdict(exercise, status, 20, failures), List.of(), Duration.ofMillis(1)));
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
