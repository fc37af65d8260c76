package descent.kata.state;

import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is remembered about one project's exercises, in a file of the user's own state folder ({@code DESCENT_STATE},
 * else {@code descent} in {@code XDG_STATE_HOME} or {@code ~/.local/state}, or in the system's own place on macOS and
 * Windows): for each exercise its last verdict, with the time, and how many hints were shown.
 *
 * <p>Every call reads the file, and every change is written at once, so that commands in several terminals agree. A file
 * that cannot be read counts as empty: nothing in it is worth an error.
 */
public final class State {
    private final StateFile file;

    State(StateFile file) {
        this.file = file;
    }

    /** The state of the project in that folder; two folders share nothing. */
    public static State of(Path project) {
        return new State(StateFile.of(StateFolder.standard(), project));
    }

    /** How the exercise stood when it was last checked; empty if it never was, or not since {@link #forget}. */
    public Optional<LastVerdict> verdict(Exercise exercise) {
        StateEntry entry = file.read(exercise.name());
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(entry.status()))
                .findFirst()
                .flatMap(status ->
                        time(entry.at()).map(at -> new LastVerdict(status, at, entry.files(), entry.mistake())));
    }

    /** How many hints were shown for the exercise, 0 if none. */
    public int hints(Exercise exercise) {
        return Math.max(0, file.read(exercise.name()).hints());
    }

    /**
     * Remembers a verdict.
     *
     * @param files hashes of the files that it is about, by their names
     * @throws UncheckedIOException if the state cannot be written; the message names the file and the reason
     */
    public void note(Verdict verdict, Map<String, String> files, Instant at) {
        String mistake = verdict.diagnosis().map(Diagnosis::hint).orElse("");
        change(
                verdict.exercise(),
                entry -> new StateEntry(verdict.status().name(), at.toString(), entry.hints(), files, mistake));
    }

    /**
     * Remembers that so many hints were shown.
     *
     * @throws UncheckedIOException if the state cannot be written; the message names the file and the reason
     */
    public void noteHints(Exercise exercise, int shown) {
        change(exercise, entry -> new StateEntry(entry.status(), entry.at(), shown, entry.files(), entry.mistake()));
    }

    /**
     * Remembers that what there was to say of the mistake was said.
     *
     * @throws UncheckedIOException if the state cannot be written; the message names the file and the reason
     */
    public void noteMistakeSaid(Exercise exercise) {
        change(exercise, entry -> new StateEntry(entry.status(), entry.at(), entry.hints(), entry.files(), ""));
    }

    /**
     * Forgets the exercise: it was never checked, and no hint was shown.
     *
     * @throws UncheckedIOException if the state cannot be written; the message names the file and the reason
     */
    public void forget(Exercise exercise) {
        change(exercise, entry -> StateEntry.NOTHING);
    }

    /** The folder for files that a command takes out of the project, so that nothing is lost; it need not exist yet. */
    public Path kept() {
        String name = file.path().getFileName().toString().replaceFirst("\\.json$", "");
        return file.path().resolveSibling(name);
    }

    private void change(Exercise exercise, UnaryOperator<StateEntry> change) {
        file.change(exercise.name(), change);
    }

    private static Optional<Instant> time(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
