package descent.grade;

import descent.kata.Course;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Grades many submissions, one in ten of them hostile, several at a time, and says what was lost and what was left.
 *
 * <pre>
 * mvn -q -Psolutions test-compile exec:java -Dexec.mainClass=descent.grade.Soak -Dexec.classpathScope=test \
 *     -Dexec.args="200 2"
 * </pre>
 */
public final class Soak {
    private static final int EVERY = 10;
    private static final int REPORT = 20;

    private final Path folder;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> objections = new ArrayList<>();

    private Soak(Path folder) {
        this.folder = folder;
    }

    /** @param arguments how many submissions, and how many at a time */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("descent-soak");
        Soak soak = new Soak(folder);
        int count = Integer.parseInt(arguments[0]);
        int jobs = Integer.parseInt(arguments[1]);
        try (Grader grader = Graders.open(new GraderOptions(1, Limits.DEFAULT, IsolationChoice.BEST, Course.whole()))) {
            soak.run(grader, count, jobs, out);
        } finally {
            TemporaryFolders.delete(folder);
        }
        out.println(soak.counts);
        soak.objections.forEach(out::println);
        out.println(soak.objections.size() + " objections");
        System.exit(soak.objections.isEmpty() ? 0 : 1);
    }

    private void run(Grader grader, int count, int jobs, PrintStream out) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        List<Future<Grade>> grades = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            grades.add(pool.submit(() -> grader.grade(handedIn(number))));
        }
        for (int i = 0; i < count; i++) {
            note(i, grades.get(i).get());
            if ((i + 1) % REPORT == 0) {
                out.println("%d graded; %s".formatted(i + 1, resources()));
            }
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        StillRunning.of((LocalGrader) grader).forEach(process -> objections.add("survived: " + process));
    }

    private Submission handedIn(int number) {
        Path own = folder.resolve("submission" + number);
        if (number % EVERY == EVERY - 1) {
            List<Attack> attacks = attacks();
            Handins.write(own, attacks.get(number / EVERY * 3 % attacks.size()));
            Handins.solved(own, "EarlyStopping");
        } else if (number % EVERY == 0) {
            Handins.solved(own);
        } else {
            Handins.untouched(own);
            Handins.solved(own, number % 2 == 0 ? "Momentum" : "GridSearch");
            Handins.solved(own, "EarlyStopping");
        }
        return new Submission("submission " + number, own);
    }

    private static List<Attack> attacks() {
        return Stream.of(Attacks.ENDINGS, Attacks.HOGS, Attacks.FORGERIES, Attacks.ANSWERS, Attacks.FILES, Attacks.OWN)
                .flatMap(List::stream)
                .toList();
    }

    private void note(int number, Grade grade) {
        grade.exercises().forEach(each -> counts.merge(each.outcome().toString(), 1, Integer::sum));
        if (!grade.settled() || grade.exercises().get(16).outcome() != Outcome.PASS) {
            objections.add(
                    number + ": " + grade.notes() + " " + grade.exercises().get(16));
        }
        if (number % EVERY == 0 && grade.points() != grade.maximum()) {
            objections.add(number + " was right and got " + grade.points());
        }
        if (number % EVERY == EVERY - 1) {
            Attack attack = attacks().get(number / EVERY * 3 % attacks().size());
            if (!attack.outcomes().contains(grade.exercises().get(0).outcome())) {
                objections.add(attack + " got " + grade.exercises().get(0));
            }
        }
    }

    private static String resources() throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"));
                Stream<Path> temporary = Files.list(Path.of("/tmp"))) {
            return "heap %d MB, %d files open, %d threads, %d workers' folders"
                    .formatted(
                            (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                            open.count(),
                            Thread.activeCount(),
                            temporary
                                    .filter(path ->
                                            path.getFileName().toString().startsWith("descent-worker"))
                                    .count());
        }
    }
}
