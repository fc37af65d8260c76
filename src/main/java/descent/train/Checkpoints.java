package descent.train;

import descent.data.DataException;
import descent.data.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where lanes save what they have reached, one file each, and whether they go on from what is there. A lane saves after
 * each evaluation and from time to time between; its checkpoint stays when it is done, so that it can be trained longer.
 *
 * @param folder for these files alone
 * @param start what becomes of files that are there before the first step
 * @param about what, beside data, model and lanes, makes a run what it is: versions and options, by name
 * @param every how long a lane trains between two checkpoints, at most
 */
public record Checkpoints(Path folder, Start start, Map<String, String> about, Duration every) {
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final String ENDING = ".npz";
    private static final int DIGITS = 8;

    /** What becomes of files that are there before the first step. */
    public enum Start {
        /** They stay; those of the same lane of the same run are replaced when it saves. */
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

    /**
     * The file of one lane of one run: other runs' have other names, so that none takes another's place.
     *
     * @param run what makes the run what it is
     */
    Path file(String lane, long seed, Map<String, String> run) {
        String digest = Sha256.of(new TreeMap<>(run).toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(beginning(lane, seed) + digest.substring(0, DIGITS) + ENDING);
    }

    private static String beginning(String lane, long seed) {
        return "%s-%d-".formatted(FileNames.of(lane), seed);
    }

    /**
     * What a lane has saved.
     *
     * @param run what makes the run what it is
     * @return empty if it has saved nothing, or all are to start afresh
     * @throws IllegalArgumentException if the file is damaged, or there are only other runs'; the message names it and says what
     *     to do
     */
    Optional<Checkpoint> find(String lane, long seed, Map<String, String> run) {
        if (start == Start.AFRESH) {
            return Optional.empty();
        }
        Path own = file(lane, seed, run);
        if (Files.exists(own)) {
            return Optional.of(read(own));
        }
        String beginning = beginning(lane, seed);
        files(1).stream()
                .filter(file -> file.getFileName().toString().startsWith(beginning))
                .filter(file -> file.getFileName().toString().length()
                        == own.getFileName().toString().length())
                .findFirst()
                .ifPresent(other -> refuse(other, run));
        return Optional.empty();
    }

    private static void refuse(Path file, Map<String, String> run) {
        Map<String, String> saved = read(file).position().run();
        String name = run.keySet().stream()
                .filter(key -> !run.get(key).equals(saved.get(key)))
                .findFirst()
                .orElseThrow();
        throw new IllegalArgumentException(
                "%s belongs to another run: its %s is %s, this run's is %s. Run as before, or in another folder, or start afresh without --resume, which keeps it"
                        .formatted(file, name, saved.get(name), run.get(name)));
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

    /** How many lanes have saved something, those of an experiment's parts included, which have folders of their own. */
    public int count() {
        return (int) files(2).stream().filter(file -> !hidden(file)).count();
    }

    /** Deletes what was broken off in writing, and no checkpoint. Call it when nobody else writes there. */
    public void tidy() {
        delete(files(2).stream().filter(Checkpoints::hidden).toList());
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

    private List<Path> files(int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
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
