package descent.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import descent.Hyperparameters;
import descent.data.AtomicFile;
import descent.data.Sha256;
import descent.train.History;
import descent.train.Results;
import descent.train.RunIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What another run has left where a report is to be written: it is moved aside, never written over. */
public final class Earlier {
    /** The key in {@code results.json} whose value is the same for a run that is repeated or trained longer, and for no other. */
    public static final String RUN = "run";

    /** The key of the list of files that the report consists of. */
    public static final String FILES = "files";

    private static final String RESULTS = "results.json";

    private Earlier() {}

    /** A digest of what makes the run what it is: data, seeds, rules, batches, models; not how long it was trained. */
    static String run(Results results) {
        StringBuilder words =
                new StringBuilder(results.experiment() + results.data().sha256());
        for (History lane : results.lanes()) {
            words.append('\n').append(lane.lane()).append(lane.seed()).append(lane.batches());
            words.append(lane.optimizer().getClass().getName()).append(Hyperparameters.of(lane.optimizer()));
            lane.trained().ifPresent(trained -> words.append(trained.model()));
        }
        return run(words.toString());
    }

    /** The same of whatever else a report is of. @param words all that makes it what it is */
    public static String run(String words) {
        return Sha256.of(RunIdentity.stable(words).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes way for a report.
     *
     * @param run the digest that the report will have under {@link #RUN}
     * @return the folder where the files are now; empty if there were none, or they are of the same run
     */
    public static Optional<Path> moveAside(Path folder, String run) {
        Path old = folder.resolve(RESULTS);
        if (!Files.exists(old)) {
            return Optional.empty();
        }
        List<String> files = new ArrayList<>(List.of(RESULTS));
        try {
            JsonObject json = JsonParser.parseString(Files.readString(old)).getAsJsonObject();
            if (json.has(RUN) && json.get(RUN).getAsString().equals(run)) {
                return Optional.empty();
            }
            for (JsonElement file : json.getAsJsonArray(FILES)) {
                files.add(file.getAsString());
            }
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
            files.add("index.html"); // Nobody knows what else belongs to it.
        }
        return Optional.of(move(folder, files));
    }

    private static Path move(Path folder, List<String> files) {
        Path aside = AtomicFile.free(folder.resolve("earlier"));
        try {
            Files.createDirectories(aside);
            for (String name : files) {
                Path file = folder.resolve(name).normalize();
                if (file.startsWith(folder.normalize()) && Files.exists(file)) {
                    Files.move(file, aside.resolve(file.getFileName()));
                }
            }
            return aside;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot move what another run has left in %s aside (%s): choose another folder with --out"
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }
}
