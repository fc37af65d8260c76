package descent.shard;

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
        Map<String, String> gaps =
                Map.of("shards", String.valueOf(shards), "seed", String.valueOf(seed), "matrix", matrix);
        return this == SLURM
                ? slurm(Map.of(
                        "name", "grade",
                        "what", "Grades a class",
                        "shards", String.valueOf(shards),
                        "merge", "$GRADER/descent merge $OUT/shard-* --out $OUT/class",
                        "body",
                                Template.fill(Scheduler.class, "slurm-grade.sh", gaps)
                                        .strip()))
                : Template.fill(Scheduler.class, file, gaps);
    }

    /**
     * Writes a Slurm array of another command.
     *
     * @param command as a shell reads it, without where it writes and which part it does
     * @return where it is
     */
    public static Path slurm(Path folder, int shards, String command) {
        Require.atLeastOne("shards", shards);
        Map<String, String> gaps = Map.of(
                "shards", String.valueOf(shards), "command", command, "out", "$HOME/descent-" + command.split(" ")[0]);
        Path target = folder.resolve(SLURM.file);
        AtomicFile.write(
                target,
                slurm(Map.of(
                        "name",
                        command.split(" ")[0],
                        "what",
                        "descent " + command.replaceAll("\\s+", " "),
                        "shards",
                        String.valueOf(shards),
                        "merge",
                        "descent merge $OUT/shard-* --out $OUT/whole",
                        "body",
                        Template.fill(Scheduler.class, "slurm-run.sh", gaps).strip())));
        return target;
    }

    private static String slurm(Map<String, String> gaps) {
        return Template.fill(Scheduler.class, SLURM.file, gaps);
    }

    /** As a command line names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
