package descent.grade.deploy;

import descent.Require;
import descent.data.AtomicFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What spreads a class over many machines, or grades each push, and the file that tells it how. */
public enum Scheduler {
    /** A Slurm array. */
    SLURM("slurm.sh"),
    /** An indexed Job. */
    KUBERNETES("kubernetes.yaml"),
    /** A matrix of GitHub Actions. */
    GITHUB("github.yml"),
    /** A workflow of GitHub Classroom: one submission, one push. */
    CLASSROOM("classroom.yml");

    private final String file;

    Scheduler(String file) {
        this.file = file;
    }

    /**
     * Writes the file.
     *
     * @param shards how many parts the class is graded in, at least 1
     * @param seed the seed that all parts share
     * @return where it is
     */
    public Path write(Path folder, int shards, long seed) {
        Path target = folder.resolve(file);
        AtomicFile.write(target, text(shards, seed));
        return target;
    }

    String text(int shards, long seed) {
        Require.atLeastOne("shards", shards);
        String matrix =
                IntStream.rangeClosed(1, shards).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return Template.fill(
                file, Map.of("shards", String.valueOf(shards), "seed", String.valueOf(seed), "matrix", matrix));
    }

    /** As a command line names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
