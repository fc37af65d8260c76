package descent.kata.watch;

import descent.kata.Exercise;
import descent.kata.check.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Notices when exercises are saved, whichever way an editor does that: in place, or by renaming another file. Looks at
 * all files many times a second, because the system's own watch services are late on some systems by seconds.
 */
public final class Saves implements Runnable {
    private static final Duration EVERY = Duration.ofMillis(20);

    /** File systems count time in steps of up to two seconds: within those only the contents tell. */
    private static final Duration YOUNG = Duration.ofSeconds(3);

    private final Project project;
    private final Supplier<Instant> clock;
    private final Consumer<Set<Exercise>> saved;
    private final Map<Exercise, Look> known = new HashMap<>();
    private final Set<Exercise> settling = new LinkedHashSet<>();

    /** How a file looks; contents only while it is young, for then the time alone cannot tell. */
    private record Look(Instant modified, long size, String key, OptionalInt contents) {
        static final Look MISSING = new Look(Instant.EPOCH, -1, "", OptionalInt.empty());

        boolean isLike(Look other) {
            boolean readBoth = contents.isPresent() && other.contents.isPresent();
            return modified.equals(other.modified)
                    && size == other.size
                    && key.equals(other.key)
                    && (!readBoth || contents.equals(other.contents));
        }
    }

    /** @param saved gets what was saved, created or deleted at about the same time; on the thread that looks */
    public Saves(Project project, Supplier<Instant> clock, Consumer<Set<Exercise>> saved) {
        this.project = project;
        this.clock = clock;
        this.saved = saved;
        project.course().exercises().forEach(exercise -> known.put(exercise, look(project.file(exercise))));
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(EVERY.toMillis());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file has to look the same twice: a save in place empties it first. */
    void look() {
        boolean changing = false;
        for (Exercise exercise : List.copyOf(known.keySet())) {
            Look now = look(project.file(exercise));
            if (!now.isLike(known.put(exercise, now))) {
                settling.add(exercise);
                changing = true;
            }
        }
        if (!changing && !settling.isEmpty()) {
            saved.accept(Set.copyOf(settling));
            settling.clear();
        }
    }

    private Look look(Path file) {
        return attributes(file)
                .map(found -> new Look(
                        found.lastModifiedTime().toInstant(),
                        found.size(),
                        String.valueOf(found.fileKey()),
                        isYoung(found) ? contents(file) : OptionalInt.empty()))
                .orElse(Look.MISSING);
    }

    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isYoung(BasicFileAttributes file) {
        return Duration.between(file.lastModifiedTime().toInstant(), clock.get())
                        .abs()
                        .compareTo(YOUNG)
                < 0;
    }

    private static OptionalInt contents(Path file) {
        try {
            return OptionalInt.of(Arrays.hashCode(Files.readAllBytes(file)));
        } catch (IOException e) {
            return OptionalInt.empty(); // gone in this moment; the next look tells
        }
    }
}
