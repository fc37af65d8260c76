package descent.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command that trains has: where it reads and writes, from which seed, and how many at once. */
final class TrainingPlace {
    @Option(names = "--data", paramLabel = "DIR", description = "Where the data is.")
    private Optional<Path> data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write, and where to go on from; a folder in target/ in a clone.")
    private Optional<Path> out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The first seed: what everything is drawn from (default: ${DEFAULT-VALUE}).",
            defaultValue = "0")
    private long seed;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "How many train side by side; as many as there are cores unless said.")
    private Optional<Integer> atOnce;

    Optional<Path> data() {
        return data;
    }

    Path folder(String kind, String name) {
        return out.orElseGet(() -> Folders.usual(kind, name));
    }

    long seed() {
        return seed;
    }

    int atOnce() {
        return atOnce.orElse(Runtime.getRuntime().availableProcessors());
    }
}
