package descent.kata.studio;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import descent.browser.Browser;
import descent.browser.Tab;
import descent.data.AtomicFile;
import descent.kata.Course;
import descent.kata.Exercise;
import descent.kata.check.Project;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures, in a real browser, how long a student waits in the studio: from moving a slider until the new curves are drawn,
 * 500 steps of the student's rule and of the right one, and from saving a file to the new path; and, with a third argument,
 * how the studio's memory and that of its processes grow over many of both.
 *
 * <pre>
 * mvn -q -Psolutions test-compile exec:java -Dexec.mainClass=descent.kata.studio.SliderToCurves -Dexec.args="200 20"
 * mvn -q -Psolutions test-compile exec:java -Dexec.mainClass=descent.kata.studio.SliderToCurves -Dexec.args="10000 500 memory"
 * </pre>
 */
public final class SliderToCurves {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String DRAWN = "Number(document.body.dataset.drawn)";

    private static final List<String> RULES = List.of("Momentum", "Adam", "Ranger");
    private static final int PARTS = 5;
    private static final int BATCH = 200;
    private static final int FRAME = 20;

    /** In so many milliseconds the verdict comes, too. */
    private static final int VERDICT = 1000;

    /** Comes true when a turn is drawn that was not when it was made. */
    private static final String NEXT = """
        new Promise(drawn => {
          const before = Number(document.body.dataset.drawn);
          const watch = new MutationObserver(() => {
            if (Number(document.body.dataset.drawn) > before) {
              watch.disconnect();
              drawn();
            }
          });
          watch.observe(document.body, {attributes: true});
        })\
        """;

    /** Moves the first slider there and back; the next move comes at any moment of a frame. */
    private static final String MOVE = """
        (async () => {
          const slider = document.getElementById('dial-0');
          const from = Number(slider.value);
          const times = [];
          for (let i = 0; i < %d; i++) {
            const drawn = %s;
            const begun = performance.now();
            slider.value = from - 60 + 10 * (i %% 7);
            slider.dispatchEvent(new Event('input'));
            await drawn;
            times.push(performance.now() - begun);
            await new Promise(go => setTimeout(go, %d + 17 * Math.random()));
          }
          slider.value = from;
          return times;
        })()\
        """;

    private final Studio studio;
    private final Path folder;
    private final Tab tab;

    private SliderToCurves(Studio studio, Path folder, Tab tab) {
        this.studio = studio;
        this.folder = folder;
        this.tab = tab;
    }

    /** @param arguments how many moves and how many saves are measured; "memory" for memory in place of times */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int moves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int saves = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        Path folder = Files.createTempDirectory("slider-to-curves");
        for (Exercise exercise : Exercise.all()) {
            AtomicFile.write(folder.resolve(exercise.file()), source(exercise));
        }
        AtomicFile.write(folder.resolve(Course.FILE), "{\"exercises\": " + new Gson().toJson(RULES) + "}");
        Exercise first = Exercise.find(RULES.get(0)).orElseThrow();
        try (Studio studio = new Studio(new Project(folder), first);
                Browser browser = Browser.start()) {
            SliderToCurves measure = new SliderToCurves(studio, folder, browser.tab());
            measure.open(first);
            measure.tab.await("document.querySelectorAll('#map .pass').length === " + RULES.size());
            if (arguments.length > 2) {
                measure.memory(moves / PARTS, saves / PARTS);
            } else {
                measure.times(moves, saves);
            }
        }
        System.exit(0);
    }

    private void times(int moves, int saves) throws InterruptedException {
        for (String name : RULES) {
            Exercise exercise = Exercise.find(name).orElseThrow();
            open(exercise);
            moves(moves / 2, FRAME);
            double slider = median(moves(moves, FRAME));
            saves(exercise, saves / 2, VERDICT);
            OUT.println("%-10s slider to curves %.0f ms, save to path %.0f ms"
                    .formatted(name, slider, median(saves(exercise, saves, VERDICT))));
        }
    }

    private void open(Exercise exercise) {
        tab.size(1280, 800, "light");
        tab.open(URI.create(studio.address() + "#e=" + exercise.id() + "&n=500"), DRAWN + " > 0");
    }

    private List<Double> moves(int count, int pause) {
        JsonArray times = tab.evaluate(MOVE.formatted(count, NEXT, pause)).getAsJsonArray();
        return times.asList().stream().map(time -> time.getAsDouble()).toList();
    }

    private List<Double> saves(Exercise exercise, int count, int pause) throws InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tab.evaluate("(window.next = " + NEXT + ".then(() => performance.now()), 0)");
            double begun = System.currentTimeMillis()
                    - tab.evaluate("performance.timeOrigin").getAsDouble();
            AtomicFile.write(folder.resolve(exercise.file()), source(exercise) + "\n".repeat(i % 2));
            times.add(tab.evaluate("window.next").getAsDouble() - begun);
            Thread.sleep(pause);
        }
        return times;
    }

    /** After each part; what counts is the growth after the first. */
    private void memory(int moves, int saves) throws InterruptedException {
        Exercise exercise = Exercise.find("Momentum").orElseThrow();
        open(exercise);
        for (int i = 0; i <= PARTS; i++) {
            if (i > 0) {
                for (int moved = 0; moved < moves; moved += Math.min(BATCH, moves - moved)) {
                    moves(Math.min(BATCH, moves - moved), 0); // a script has but two minutes
                }
                saves(exercise, saves, VERDICT);
            }
            System.gc();
            OUT.println("after %,d moves and %d saves: heap %.1f MB, resident %s MB, the page %.1f MB"
                    .formatted(i * moves, i * saves, heap() / 1e6, resident(), page() / 1e6));
        }
    }

    private double page() {
        return tab.evaluate("performance.memory.usedJSHeapSize").getAsDouble();
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Of this process and of its Java processes. */
    private static String resident() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().children())
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .map(process -> "%.0f".formatted(resident(process.pid()) / 1e3))
                .toList()
                .toString();
    }

    private static double resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return Double.NaN; // it is gone
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static String source(Exercise exercise) {
        try {
            return Files.readString(Path.of("solutions", "descent", "solutions", exercise.name() + ".java"))
                    .replace("descent.solutions", "descent.exercises");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
