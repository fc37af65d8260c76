package descent.grade.batch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import descent.data.AtomicFile;
import descent.shard.Shard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a grading run was asked to do; {@code run.json} of its folder.
 *
 * @param basis what its verdicts depend on beside the submissions
 * @param shard which part it grades
 * @param submissions the names of the whole class, in their order, and not of this part alone
 */
public record RunInfo(Basis basis, Shard shard, List<String> submissions) {
    private static final String FILE = "run.json";
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

    public RunInfo {
        submissions = List.copyOf(submissions);
    }

    /** The names of this part. */
    public List<String> part() {
        return submissions.stream().filter(shard::has).toList();
    }

    /**
     * What was asked of the run in a folder; empty if there was none.
     *
     * @throws IllegalArgumentException if the file is there and says something else
     */
    public static Optional<RunInfo> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.fromJson(Files.readString(file), RunInfo.class));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s is damaged: delete it, and choose a seed with --seed".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Keeps it in a folder. */
    public void write(Path folder) {
        AtomicFile.write(folder.resolve(FILE), JSON.toJson(this) + "\n");
    }
}
