package descent.kata.watch;

import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.check.Checked;
import descent.kata.check.Project;
import descent.kata.state.State;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Decides what is shown. Belongs to the thread of its {@link Loop}. */
final class Session {
    private final State state;
    private final Display display;
    private final Board board;
    private final Pages pages;
    private Exercise current;
    private boolean chosen;
    private Optional<Exercise> checking = Optional.empty();
    private final Set<Exercise> batch;
    private List<String> above = List.of();
    private List<String> instead = List.of();

    Session(Project project, State state, Display display) {
        this.board = new Board(project.course().exercises());
        this.batch = new TreeSet<>(Comparator.comparing(board::place));
        this.pages = new Pages(project, board);
        this.state = state;
        this.display = display;
        board.exercises()
                .forEach(
                        exercise -> state.verdict(exercise).ifPresent(last -> board.remember(exercise, last.status())));
        this.current = board.firstOpen();
    }

    Exercise current() {
        return current;
    }

    /** Shows what is known so far. */
    void begin() {
        display.draw(view());
    }

    /** The student has saved these; the first of them is what is looked at, and the first that turns out red. */
    void saved(Set<Exercise> exercises) {
        chosen = true;
        batch.clear();
        batch.addAll(exercises);
        if (!exercises.contains(current)) {
            current = batch.iterator().next();
        }
        clear();
        display.draw(view());
    }

    void begins(Exercise exercise) {
        checking = Optional.of(exercise);
        display.draw(view());
    }

    void found(Checked checked) {
        board.note(checked);
        if (!chosen) {
            current = board.firstOpen();
        } else if (batch.contains(current) && board.status(current) == Status.PASS) {
            batch.stream().filter(board::isRed).findFirst().ifPresent(red -> current = red);
        }
        display.draw(view());
    }

    void ends(Exercise exercise) {
        checking = Optional.empty();
        board.checked(exercise).ifPresent(checked -> remember(checked.verdict()));
        if (batch.contains(exercise) || exercise.equals(current)) {
            display.tell(view());
        } else {
            display.draw(view());
        }
    }

    void fails(String why) {
        checking = Optional.empty();
        showAlone(() -> List.of(why));
    }

    /** Looks at another exercise. */
    void go(Exercise exercise) {
        chosen = true;
        batch.clear();
        current = exercise;
        clear();
        display.tell(view());
    }

    void next() {
        go(board.after(current));
    }

    void previous() {
        go(board.before(current));
    }

    /** Shows what a key has asked for, and the report below it. */
    void showAbove(Supplier<List<String>> asked) {
        clear();
        above = answer(asked);
        display.tell(view());
    }

    /** Shows what a key has asked for instead of the report. */
    void showAlone(Supplier<List<String>> asked) {
        clear();
        instead = answer(asked);
        display.tell(view());
    }

    private void clear() {
        above = List.of();
        instead = List.of();
    }

    /** Whatever goes wrong with it is an answer, too. */
    private List<String> answer(Supplier<List<String>> asked) {
        chosen = true;
        try {
            return asked.get();
        } catch (RuntimeException e) {
            return List.of("  " + e.getMessage());
        }
    }

    void redraw() {
        display.draw(view());
    }

    /** The last line of a session. */
    String progress() {
        return board.progress();
    }

    private void remember(Verdict verdict) {
        try {
            state.note(verdict.exercise(), verdict.status(), Instant.now());
        } catch (UncheckedIOException e) {
            above = List.of("  " + e.getMessage());
        }
    }

    private View view() {
        List<String> body = new ArrayList<>(instead);
        if (instead.isEmpty()) {
            body.addAll(above);
            body.addAll(above.isEmpty() ? List.of() : List.of(""));
            body.addAll(board.checked(current).map(pages::of).orElseGet(() -> pages.unknown(current)));
        }
        return new View(
                "Descent · " + current, activity(), body, board.statuses(), board.place(current), board.progress());
    }

    private String activity() {
        return checking.map(exercise -> exercise.equals(current) ? "checking …" : "checking " + exercise + " …")
                .or(() -> board.checked(current)
                        .map(checked -> "checked in " + checked.took().toMillis() + " ms"))
                .orElse("");
    }
}
