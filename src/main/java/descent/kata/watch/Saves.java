package descent.kata.watch;

import descent.student.ExerciseFiles;
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
import java.util.TreeSet;
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

    private final Path folder;
    private final Supplier<Instant> clock;
    private final Consumer<Set<String>> saved;
    private final Map<String, Look> known = new HashMap<>();
    private final Set<String> settling = new LinkedHashSet<>();

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

    /**
     * @param project the folder with exercises/ in it
     * @param saved gets the names of the files that were saved, created or deleted at about the same time, helpers' too; on
     *     the thread that looks
     */
    public Saves(Path project, Supplier<Instant> clock, Consumer<Set<String>> saved) {
        this.folder = project.resolve(ExerciseFiles.FOLDER);
        this.clock = clock;
        this.saved = saved;
        names().forEach(name -> known.put(name, look(folder.resolve(name))));
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
        Set<String> names = names();
        names.addAll(known.keySet());
        for (String name : names) {
            Look now = look(folder.resolve(name));
            Look before = known.put(name, now);
            if (!now.isLike(before == null ? Look.MISSING : before)) {
                settling.add(name);
                changing = true;
            }
        }
        if (!changing && !settling.isEmpty()) {
            saved.accept(Set.copyOf(settling));
            settling.clear();
        }
    }

    private Set<String> names() {
        String[] names = folder.toFile().list((in, name) -> ExerciseFiles.counts(name));
        return new TreeSet<>(names == null ? List.of() : List.of(names));
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
