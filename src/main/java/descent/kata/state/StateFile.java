package descent.kata.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import descent.data.AtomicFile;
import descent.data.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The file of one project, as JSON.
 *
 * @param path where it lies
 * @param project the folder that it is about
 */
record StateFile(Path path, String project) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
    private static final int HASH_BYTES = 6;

    /** The whole file. */
    private record Contents(String project, Map<String, StateEntry> exercises) {}

    /** Named after the folder, and told from others of that name by a hash of its path. */
    static StateFile of(Path folder, Path project) {
        Path real = real(project);
        String name = real.getFileName() == null ? "root" : real.getFileName().toString();
        return new StateFile(folder.resolve(name + "-" + hash(real.toString()) + ".json"), real.toString());
    }

    StateEntry read(String exercise) {
        return read().getOrDefault(exercise, StateEntry.NOTHING);
    }

    /** One change at a time, whichever process makes it. */
    @SuppressWarnings("try") // the lock only has to be held
    void change(String exercise, UnaryOperator<StateEntry> change) {
        synchronized (StateFile.class) { // a lock on a file is the process's, not the thread's
            try {
                Files.createDirectories(path.getParent());
                Path lock = path.resolveSibling(path.getFileName() + ".lock");
                try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = channel.lock()) {
                    Map<String, StateEntry> entries = read();
                    entries.put(exercise, change.apply(entries.getOrDefault(exercise, StateEntry.NOTHING)));
                    AtomicFile.write(path, GSON.toJson(new Contents(project, entries)) + "\n");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "cannot remember anything in %s: %s; set %s to a folder that can be written"
                                .formatted(path, e.getMessage(), StateFolder.VARIABLE),
                        e);
            }
        }
    }

    private Map<String, StateEntry> read() {
        try {
            Contents contents = GSON.fromJson(Files.readString(path), Contents.class);
            boolean empty = contents == null || contents.exercises() == null;
            Map<String, StateEntry> entries = new TreeMap<>(empty ? Map.of() : contents.exercises());
            entries.values().removeIf(Objects::isNull);
            return entries;
        } catch (IOException | JsonParseException e) {
            return new TreeMap<>();
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 2 * HASH_BYTES);
    }
}
