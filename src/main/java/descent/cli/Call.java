package descent.cli;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import descent.data.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * A command as it was given, without what says where it writes and which part it does: equal for all parts of a whole.
 *
 * @param arguments the command's name first
 */
record Call(List<String> arguments) {
    private static final String FILE = "call.json";
    private static final List<String> LEFT_OUT =
            List.of("--out", "--shard", "--scheduler", "--shards", "--at-once", "--resume", "--afresh");
    private static final List<String> FLAGS = List.of("--resume", "--afresh");

    static Call of(CommandLine line) {
        List<String> kept = new ArrayList<>();
        List<String> given = line.getParent().getParseResult().originalArgs();
        for (int i = 0; i < given.size(); i++) {
            String option = given.get(i).split("=", 2)[0];
            if (!LEFT_OUT.contains(option)) {
                kept.add(given.get(i));
            } else if (!FLAGS.contains(option) && option.equals(given.get(i))) {
                i++; // its value
            }
        }
        return new Call(kept);
    }

    /** As a shell reads it. */
    String quoted() {
        return quoted(arguments);
    }

    static String quoted(List<String> words) {
        return words.stream()
                .map(one -> one.matches("[\\w./=:,+-]+") ? one : "'" + one.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    void save(Path folder) {
        AtomicFile.write(folder.resolve(FILE), new Gson().toJson(arguments) + "\n");
    }

    /** What a part's folder is of; empty if it holds none. */
    static Optional<Call> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Call(List.of(new Gson().fromJson(Files.readString(file), String[].class))));
        } catch (IOException | JsonParseException | NullPointerException e) {
            throw new IllegalArgumentException("%s is damaged: run its part again".formatted(file), e);
        }
    }

    /**
     * Puts what parts have finished into one folder.
     *
     * @throws IllegalArgumentException if they are not parts of one whole
     */
    static Call merge(List<Path> parts, Path whole) {
        Call first = read(parts.get(0)).orElseThrow();
        for (Path part : parts) {
            Call call = read(part)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "%s has no %s: it is no part of a sweep or a contest".formatted(part, FILE)));
            if (!call.equals(first)) {
                throw new IllegalArgumentException(
                        "%s and %s do not belong together: one is of \"%s\", the other of \"%s\""
                                .formatted(parts.get(0), part, first.quoted(), call.quoted()));
            }
            copy(part, whole);
        }
        return first;
    }

    /** A lock is its own folder's. */
    private static boolean isKept(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }

    private static void copy(Path part, Path whole) {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Call::isKept).toList()) {
                Path target = whole.resolve(part.relativize(file).toString());
                byte[] bytes = Files.readAllBytes(file);
                AtomicFile.write(target, out -> out.write(bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy %s to %s: %s".formatted(part, whole, e.getMessage()), e);
        }
    }
}
