package descent.experiment.sweep;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import descent.data.AtomicFile;
import descent.data.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The finished trials of a sweep, a file for each, which is there whole or not at all: a sweep that was killed goes on from
 * them. A file says which sweep it is of, and a checksum tells whether it was damaged.
 *
 * @param folder where they lie
 * @param about what makes the sweep what it is, apart from its candidates: a larger grid may take over what a smaller one found
 */
record TrialFiles(Path folder, Map<String, String> about) {
    private static final String ENDING = ".json";
    /** The ending that {@link AtomicFile} gives a file until it is whole. */
    private static final String BROKEN_OFF = ".part";

    private static final String CHECKSUM = "sha256";
    private static final int LONGEST = 150;
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    TrialFiles {
        about = Map.copyOf(about);
    }

    /** The file of one candidate. */
    Path file(Candidate candidate) {
        String name = candidate.words().replace(' ', ',');
        String safe = name.length() <= LONGEST ? name : Sha256.of(name.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(safe + ENDING);
    }

    /** Writes a trial. */
    void save(SweepTrial trial) {
        JsonObject json = TrialJson.of(trial);
        JsonObject sweep = new JsonObject();
        about.keySet().stream().sorted().forEach(key -> sweep.addProperty(key, about.get(key)));
        json.add("sweep", sweep);
        json.addProperty(CHECKSUM, checksum(json));
        AtomicFile.write(file(trial.candidate()), JSON.toJson(json) + "\n");
    }

    /**
     * What is known of a candidate.
     *
     * @return empty if it is not finished
     * @throws IllegalArgumentException if its file is damaged or another sweep's; the message names it and says what to do
     */
    Optional<SweepTrial> find(Candidate candidate) {
        Path file = file(candidate);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonObject json = read(file);
        checkSweep(file, json);
        SweepTrial trial = trial(file, json);
        if (!trial.candidate().equals(candidate)) {
            throw new IllegalArgumentException(
                    "%s holds %s, not what its name says: delete it, or give it its name back"
                            .formatted(file, trial.candidate().words()));
        }
        return Optional.of(trial);
    }

    private static JsonObject read(Path file) {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            String expected = json.remove(CHECKSUM).getAsString();
            if (!expected.equals(checksum(json))) {
                throw damaged(file, "its checksum is not that of its content");
            }
            return json;
        } catch (IOException e) {
            throw damaged(file, "it cannot be read as text");
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw damaged(file, "it is not a finished setting");
        }
    }

    private static SweepTrial trial(Path file, JsonObject json) {
        try {
            return TrialJson.trial(json);
        } catch (RuntimeException e) {
            throw damaged(file, "it is not a finished setting");
        }
    }

    private static IllegalArgumentException damaged(Path file, String why) {
        return new IllegalArgumentException(
                "%s is damaged: %s. Delete it, and its setting is trained again".formatted(file, why));
    }

    private void checkSweep(Path file, JsonObject json) {
        Map<String, String> theirs = TrialJson.texts(json.get("sweep"));
        about.keySet().stream()
                .sorted()
                .filter(key -> !about.get(key).equals(theirs.get(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(
                            "%s belongs to another sweep: its %s is %s, this one's is %s. Sweep as before, into another folder with --out, or drop what is there with --afresh"
                                    .formatted(file, key, theirs.get(key), about.get(key)));
                });
    }

    private static String checksum(JsonObject json) {
        return Sha256.of(new Gson().toJson(json).getBytes(StandardCharsets.UTF_8));
    }

    /** Deletes all finished trials, and what was broken off in writing. */
    void clear() {
        try {
            for (Path file : files()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(ENDING) || file.toString().endsWith(BROKEN_OFF))
                    .toList();
        }
    }
}
