package descent.kata.watch;

import descent.data.AtomicFile;
import descent.kata.Exercise;
import descent.kata.check.Checker;
import descent.kata.check.Project;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how long a student waits: from saving a file to the verdict in {@code watch}, for each exercise, right and
 * wrong in turn. The first round is not counted.
 *
 * <pre>
 * mvn -q -Psolutions test-compile exec:java -Dexec.mainClass=descent.kata.watch.SaveToVerdict -Dexec.args="5"
 * </pre>
 */
public final class SaveToVerdict {
    private static final Path SOLUTIONS = Path.of("solutions", "descent", "solutions");

    /** One slip for each exercise; it is the first kind where none is named. */
    private static final List<String> USUAL = List.of("theta.subi(", "theta.addi(");

    private static final Map<String, List<String>> SLIPS = Map.of(
            "StochasticBatches", List.of("nextInt(i + 1)", "nextInt(i)"),
            "MiniBatches", List.of("nextInt(i + 1)", "nextInt(i)"),
            "Lookahead", List.of("t % k == 0", "t % k == 1"),
            "WeightDecay", List.of(".addi(point", ".subi(point"),
            "Schedules", List.of("Math.cos", "Math.sin"),
            "Ranger", List.of("k, alpha", "k + 1, alpha"),
            "EarlyStopping", List.of("- minDelta", "+ minDelta"),
            "GridSearch", List.of(".min(", ".max("));

    private final Project project;
    private final Stopwatch stopwatch;

    private SaveToVerdict(Project project, Stopwatch stopwatch) {
        this.project = project;
        this.stopwatch = stopwatch;
    }

    /** @param arguments how many rounds are counted, and of which exercises; of all unless said */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path folder = Files.createTempDirectory("save-to-verdict");
        Exercise.all().forEach(SaveToVerdict::slipped);
        for (Exercise exercise : Exercise.all()) {
            AtomicFile.write(folder.resolve(exercise.file()), source(exercise));
        }
        Project project = new Project(folder);
        Stopwatch stopwatch = new Stopwatch();
        try (Checker checker = new Checker(project, Checker.DEADLINE)) {
            Watch watch = new Watch(project, checker, stopwatch, new NoAids());
            Thread thread = new Thread(() -> watch.run(new StringReader("")));
            thread.setDaemon(true);
            thread.start();
            new SaveToVerdict(project, stopwatch).measure(rounds, exercises(arguments), out);
        }
        System.exit(0);
    }

    private static List<Exercise> exercises(String... arguments) {
        List<Exercise> named = Stream.of(arguments)
                .skip(1)
                .map(name -> Exercise.find(name).orElseThrow())
                .toList();
        return named.isEmpty() ? Exercise.all() : named;
    }

    private void measure(int rounds, List<Exercise> exercises, PrintStream out) throws InterruptedException {
        List<Duration> all = new ArrayList<>();
        for (Exercise exercise : exercises) {
            once(exercise);
        }
        out.println("median milliseconds from save to verdict   right   wrong");
        for (Exercise exercise : exercises) {
            List<Duration> right = new ArrayList<>();
            List<Duration> wrong = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                wrong.add(wrong(exercise));
                right.add(right(exercise));
            }
            all.addAll(right);
            all.addAll(wrong);
            out.printf("%-42s %6d  %6d%n", exercise, median(right), median(wrong));
        }
        out.printf(
                "%-42s %6d; the slowest of %d took %d%n",
                "all", median(all), all.size(), Collections.max(all).toMillis());
    }

    private void once(Exercise exercise) throws InterruptedException {
        wrong(exercise);
        right(exercise);
    }

    private Duration right(Exercise exercise) throws InterruptedException {
        return save(exercise, source(exercise), exercise + " is right");
    }

    private Duration wrong(Exercise exercise) throws InterruptedException {
        return save(exercise, slipped(exercise), exercise + " is not right yet");
    }

    /** @throws IllegalStateException if the slip is nowhere in the solution: nobody would ever see a red line */
    private static String slipped(Exercise exercise) {
        List<String> slip = SLIPS.getOrDefault(exercise.name(), USUAL);
        String right = source(exercise);
        String wrong = right.replace(slip.get(0), slip.get(1));
        if (wrong.equals(right)) {
            throw new IllegalStateException(
                    "the solution of %s has no \"%s\" in it: choose another slip".formatted(exercise, slip.get(0)));
        }
        return wrong;
    }

    private Duration save(Exercise exercise, String text, String verdict) throws InterruptedException {
        AtomicFile.write(project.file(exercise), text);
        Duration took = stopwatch.until(verdict);
        stopwatch.untilIdle();
        return took;
    }

    private static String source(Exercise exercise) {
        try {
            return Files.readString(SOLUTIONS.resolve(exercise.name() + ".java"))
                    .replace("package descent.solutions;", "package descent.exercises;");
        } catch (IOException e) {
            throw new IllegalStateException("this needs solutions/", e);
        }
    }

    private static long median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2).toMillis();
    }

    /** A display that tells when a verdict appears. */
    private static final class Stopwatch implements Display {
        private View shown = new View("", "", List.of(), List.of(), 0, "");

        @Override
        public synchronized void draw(View view) {
            shown = view;
            notifyAll();
        }

        @Override
        public void tell(View view) {
            draw(view);
        }

        synchronized Duration until(String verdict) throws InterruptedException {
            long start = System.nanoTime();
            while (shown.body().isEmpty() || !shown.body().get(0).startsWith(verdict)) {
                wait();
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }

        synchronized void untilIdle() throws InterruptedException {
            while (shown.activity().startsWith("checking")) {
                wait();
            }
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static final class NoAids implements Aids {
        @Override
        public List<String> hint(Exercise exercise) {
            return List.of();
        }

        @Override
        public List<String> list() {
            return List.of();
        }

        @Override
        public List<String> race(Exercise exercise) {
            return List.of();
        }

        @Override
        public List<String> lesson(Exercise exercise) {
            return List.of();
        }
    }
}
