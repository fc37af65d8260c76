package descent.kata.watch;

import descent.kata.Exercise;
import descent.kata.Verdict.Status;
import descent.kata.check.Checked;
import descent.kata.check.KnownVerdicts;
import descent.kata.check.Project;
import descent.kata.state.State;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
        KnownVerdicts known = KnownVerdicts.of(project);
        this.board = new Board(project.course().exercises());
        this.batch = new TreeSet<>(Comparator.comparing(board::place));
        this.pages = new Pages(project, board);
        this.state = state;
        this.display = display;
        board.exercises()
                .forEach(
                        exercise -> known.verdict(exercise).ifPresent(last -> board.remember(exercise, last.status())));
        this.current = board.firstOpen();
    }

    Exercise current() {
        return current;
    }

    /** Shows what is known so far. */
    void begin() {
        display.draw(view());
    }

    /**
     * The student has saved these files; the first of their exercises is what is looked at, and the first that turns out
     * red.
     *
     * @return what has to be checked again, that first
     */
    List<Exercise> saved(Set<String> files) {
        Set<Exercise> exercises = board.savedWith(files);
        if (exercises.isEmpty()) {
            return List.of(); // a helper that nobody uses yet
        }
        chosen = true;
        batch.clear();
        batch.addAll(exercises);
        if (!exercises.contains(current)) {
            current = batch.iterator().next();
        }
        clear();
        display.draw(view());
        Set<Exercise> order = new LinkedHashSet<>(List.of(current));
        order.addAll(exercises);
        order.addAll(board.restingOn(files));
        return List.copyOf(order);
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
        board.checked(exercise).ifPresent(this::remember);
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

    /** The same, if that exercise is still looked at. */
    void showAbove(Exercise exercise, List<String> answer) {
        if (exercise.equals(current)) {
            showAbove(() -> answer);
        }
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

    private List<String> answer(Supplier<List<String>> asked) {
        chosen = true;
        return answered(asked);
    }

    /** Whatever goes wrong with it is an answer, too. */
    static List<String> answered(Supplier<List<String>> asked) {
        try {
            return asked.get();
        } catch (RuntimeException e) {
            return List.of("  " + e.getMessage());
        }
    }

    /** Shows the report alone. */
    void back() {
        clear();
        display.draw(view());
    }

    void scroll(int lines) {
        display.scroll(lines);
    }

    /** The last line of a session. */
    String progress() {
        return board.progress();
    }

    private void remember(Checked checked) {
        try {
            state.note(checked.verdict(), checked.sources().hashes(), Instant.now());
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
