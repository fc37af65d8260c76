package descent.kata.hint;

import descent.data.AtomicFile;
import descent.kata.Exercise;
import descent.kata.check.Project;
import descent.kata.state.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Puts a stub back.
 *
 * <p>There is one copy of each stub, the student's file. Where there is a Git repository, its history has the file as it
 * once was, whatever was committed since. Where there is none, the stub is made from the student's own file: the public
 * methods lose their bodies, and all else, the comment above all, stays as it is.
 *
 * @param project the student's
 */
public record Reset(Project project) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);

    /** Where a stub came from. */
    public enum Origin {
        HISTORY,
        OWN_FILE
    }

    /**
     * What was done.
     *
     * @param origin where the stub came from
     * @param kept where the old file is kept; empty if there was none, or if it was the stub
     */
    public record Done(Origin origin, Optional<Path> kept) {}

    private record Found(String text, Origin origin) {}

    /**
     * Keeps the old file in the user's state folder, where nothing compiles it, writes the stub, and forgets the verdict
     * and the hints.
     *
     * @throws IllegalArgumentException if there is neither a history nor a file that can be made a stub
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public Done of(Exercise exercise, Instant now) {
        Path file = project.file(exercise);
        Optional<String> old = Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
        Found stub = stub(exercise, old);
        State state = State.of(project.folder());
        Optional<Path> kept =
                old.filter(text -> !text.equals(stub.text())).map(text -> keep(state.kept(), exercise, text, now));
        AtomicFile.write(file, stub.text());
        state.forget(exercise);
        return new Done(stub.origin(), kept);
    }

    private Found stub(Exercise exercise, Optional<String> old) {
        return new GitHistory(project.folder())
                .stub(exercise.file())
                .map(text -> new Found(text, Origin.HISTORY))
                .or(() -> old.flatMap(Stub::recovered).map(text -> new Found(text, Origin.OWN_FILE)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s cannot be put back: there is no Git history here, and no file that can be read as Java. Take it from where you got the project, or mend the braces and try again"
                                .formatted(exercise.file())));
    }

    private static Path keep(Path folder, Exercise exercise, String text, Instant now) {
        Path kept = folder.resolve("%s-%s.java".formatted(exercise.name(), STAMP.format(now)));
        AtomicFile.write(kept, text);
        return kept;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
