package descent.train;

import descent.data.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where lanes save what they have reached, one file each, and whether they go on from what is there. A lane saves after
 * each evaluation and from time to time between.
 *
 * @param folder for these files alone
 * @param start what becomes of files that are there before the first step
 * @param about what, beside data, model and lanes, makes a run what it is: versions and options, by name
 * @param every how long a lane trains between two checkpoints, at most
 */
public record Checkpoints(Path folder, Start start, Map<String, String> about, Duration every) {
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final String ENDING = ".npz";

    /** What becomes of files that are there before the first step. */
    public enum Start {
        /** They are deleted. */
        AFRESH,
        /** Lanes that have one go on from it. */
        RESUMED
    }

    public Checkpoints {
        about = Map.copyOf(about);
    }

    /** In a folder, at most 5 s apart. */
    public Checkpoints(Path folder, Start start, Map<String, String> about) {
        this(folder, start, about, USUAL);
    }

    /** The file of one lane. */
    Path file(String lane, long seed) {
        return folder.resolve("%s-%d%s".formatted(FileNames.of(lane), seed, ENDING));
    }

    /**
     * What a lane has saved.
     *
     * @param run what makes the run what it is
     * @return empty if it has saved nothing, or all are to start afresh
     * @throws IllegalArgumentException if the file is damaged or another run's; the message names it and says what to do
     */
    Optional<Checkpoint> find(String lane, long seed, Map<String, String> run) {
        Path file = file(lane, seed);
        if (start == Start.AFRESH || !Files.exists(file)) {
            return Optional.empty();
        }
        Checkpoint found = read(file);
        Map<String, String> saved = found.position().run();
        for (Map.Entry<String, String> entry : run.entrySet()) {
            if (!entry.getValue().equals(saved.get(entry.getKey()))) {
                throw new IllegalArgumentException(
                        "%s belongs to another run: its %s is %s, this run's is %s. Run as before, or in another folder, or start afresh without --resume"
                                .formatted(file, entry.getKey(), saved.get(entry.getKey()), entry.getValue()));
            }
        }
        return Optional.of(found);
    }

    private static Checkpoint read(Path file) {
        try {
            return Checkpoint.read(file);
        } catch (DataException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    static IllegalArgumentException damaged(Path file, RuntimeException e) {
        return new IllegalArgumentException(
                "%s. Delete %s, and its lane starts from the beginning".formatted(e.getMessage(), file.getFileName()),
                e);
    }

    /** Makes way for a lane that starts afresh. */
    void prepare(String lane, long seed) {
        if (start == Start.AFRESH) {
            delete(List.of(file(lane, seed)));
        }
    }

    /** How many lanes have saved something. */
    public int count() {
        return (int) files().stream().filter(file -> !hidden(file)).count();
    }

    /** Deletes all checkpoints, those too that were broken off in writing, and the folder unless others use it. */
    public void clear() {
        delete(files());
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // What others have put there stays.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static void delete(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete %s: %s".formatted(file, e.getMessage()), e);
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> hidden(file) || file.toString().endsWith(ENDING))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Left where a process was killed while it wrote. */
    private static boolean hidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(".part");
    }
}
