package descent.kata.studio;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.OracleBook;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.VerdictReport;
import descent.kata.check.Checked;
import descent.kata.check.Checker;
import descent.kata.check.KnownVerdicts;
import descent.kata.check.Project;
import descent.kata.check.Tried;
import descent.kata.check.Tryout;
import descent.kata.diagnosis.Diagnostician;
import descent.kata.state.LastVerdict;
import descent.kata.state.State;
import descent.kata.watch.CheckQueue;
import descent.kata.watch.Saves;
import descent.trial.Implementation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * {@code watch} with eyes: a page that shows what a rule does while it is written. Whatever is saved is checked as in
 * {@code watch}, and the page is told; what somebody sets on the page is tried in a process of its own.
 */
public final class Studio implements CheckQueue.Listener, AutoCloseable {
    private static final Duration TRIAL = Duration.ofSeconds(2);
    static final Duration FAREWELL = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(200);

    /** A check leaves 0.2 MB among the old objects, which the JVM itself collects once hundreds of MB are full. */
    private static final int COLLECTED_AFTER = 50;

    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(double[].class, new DrawnNumbers())
            .create();

    private final Project project;
    private final Exercise first;
    private final State state;
    private final Checker checker;
    private final CheckQueue queue;
    private final Tryout tryout;
    private final Map<Exercise, Checked> checks = new ConcurrentHashMap<>();
    private final OracleBook oracles = OracleBook.load();
    private final Optional<Diagnostician> diagnostician = Diagnostician.find();
    private final StudioPaths paths;
    private final StudioServer server = new StudioServer();
    private final Audience audience = new Audience(System::nanoTime);
    private final Map<Exercise, Shown> verdicts = new ConcurrentHashMap<>();
    private final Map<Exercise, Implementation> mistakes = new ConcurrentHashMap<>();
    private int ended;

    /** What the page shows of one exercise's verdict. */
    record Shown(String id, Status status, List<String> lines, boolean mistake, long took) {}

    /**
     * Begins to serve.
     *
     * @param first the exercise that is shown unless the address says another
     * @throws descent.kata.NoSpecsException if there is nothing to check with
     */
    public Studio(Project project, Exercise first) throws IOException {
        this.project = project;
        this.first = first;
        this.state = State.of(project.folder());
        this.checker = new Checker(project, Checker.DEADLINE);
        this.tryout = new Tryout(project, TRIAL, checker);
        this.queue = new CheckQueue(checker, this);
        this.paths = new StudioPaths(oracles);
        serve();
        queue.saved(first);
        queue.unknown(project.course().exercises());
        queue.warmUp(List.of(first));
        start("checks", queue);
        start("looks for saved files", new Saves(project.folder(), Instant::now, this::saved));
        start("warms up", tryout::warmUp);
        server.start();
    }

    private void serve() {
        server.file("", "studio.html");
        server.file("studio.js", "studio.js");
        server.file("draw.js", "draw.js");
        server.file("studio.css", "studio.css");
        server.handle("events", exchange -> audience.join(exchange, "begin", () -> GSON.toJson(opening())));
        server.answer("dials", question -> GSON.toJson(dials(setting(question))));
        server.answer("mine", question -> GSON.toJson(mine(setting(question))));
        server.answer("oracle", question -> GSON.toJson(oracle(setting(question))));
        server.answer("mistake", question -> GSON.toJson(mistake(setting(question))));
        server.answer(
                "heights",
                question -> GSON.toJson(StudioPaths.heights(GSON.fromJson(question, StudioPaths.Window.class))));
    }

    private static void start(String task, Runnable work) {
        Thread thread = new Thread(work, task);
        thread.setDaemon(true);
        thread.start();
    }

    /** Where the page is. */
    public URI address() {
        return server.address();
    }

    /** Returns when the last page has been gone for 30 seconds. */
    public void await() throws InterruptedException {
        while (!audience.isGoneFor(FAREWELL)) {
            Thread.sleep(GLANCE.toMillis());
        }
    }

    private static StudioPaths.Setting setting(String question) {
        return GSON.fromJson(question, StudioPaths.Setting.class);
    }

    private Exercise exercise(StudioPaths.Setting setting) {
        return Exercise.find(setting.exercise())
                .orElseThrow(() -> new IllegalArgumentException("there is no exercise " + setting.exercise()));
    }

    private Opening opening() {
        KnownVerdicts known = KnownVerdicts.of(project);
        return Opening.of(
                first,
                project.course().exercises(),
                oracles,
                exercise -> known.verdict(exercise).map(LastVerdict::status).orElse(Status.NOT_STARTED),
                List.copyOf(verdicts.values()));
    }

    private Map<String, Object> dials(StudioPaths.Setting setting) {
        return Map.of(
                "dials",
                paths.dials(exercise(setting), setting.surface()),
                "usual",
                paths.recommended(exercise(setting), setting.surface()));
    }

    private Curve oracle(StudioPaths.Setting setting) {
        return paths.oracle(exercise(setting), setting);
    }

    private Curve mine(StudioPaths.Setting setting) {
        Exercise exercise = exercise(setting);
        Tried tried = tryout.run(exercise, paths.trial(exercise, setting));
        return tried.trace()
                .map(trace -> StudioPaths.curve(setting, trace))
                .orElseGet(() -> Curve.none(tried.problem()));
    }

    private Curve mistake(StudioPaths.Setting setting) {
        Exercise exercise = exercise(setting);
        return Optional.ofNullable(mistakes.get(exercise))
                .map(classes -> StudioPaths.curve(
                        setting, paths.trial(exercise, setting).run(classes)))
                .orElseGet(() -> Curve.none(List.of()));
    }

    /** A helper's file is about those that use it. */
    private void saved(Set<String> files) {
        List<Exercise> exercises = project.course().exercises().stream()
                .filter(exercise -> files.contains(exercise.name() + ".java")
                        || Optional.ofNullable(checks.get(exercise))
                                .filter(checked -> checked.sources().isAbout(files))
                                .isPresent())
                .toList();
        tryout.saved();
        audience.tell("saved", GSON.toJson(exercises.stream().map(Exercise::id).toList()));
        exercises.forEach(queue::saved);
    }

    @Override
    public void begins(Exercise exercise) {
        audience.tell("checking", GSON.toJson(exercise.id()));
    }

    @Override
    public void found(Checked checked) {
        Verdict verdict = checked.verdict();
        Exercise exercise = verdict.exercise();
        checks.put(exercise, checked);
        Optional<Implementation> mistake = verdict.diagnosis().flatMap(named -> mistake(exercise, named));
        mistake.ifPresentOrElse(classes -> mistakes.put(exercise, classes), () -> mistakes.remove(exercise));
        Shown shown = new Shown(
                exercise.id(),
                verdict.status(),
                lines(checked),
                mistake.isPresent(),
                checked.took().toMillis());
        verdicts.put(exercise, shown);
        audience.tell("verdict", GSON.toJson(shown));
    }

    private Optional<Implementation> mistake(Exercise exercise, Diagnosis diagnosis) {
        return diagnostician.flatMap(each -> each.mistake(exercise, diagnosis));
    }

    private static List<String> lines(Checked checked) {
        Verdict verdict = checked.verdict();
        List<String> lines = new ArrayList<>(
                verdict.status() == Status.PASS
                        ? List.of("%s is right: all %d properties hold."
                                .formatted(verdict.exercise(), verdict.properties()))
                        : VerdictReport.of(verdict, "Save it, and it is checked again."));
        int wrong = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("  It must"))
                .findFirst()
                .orElse(0);
        lines.subList(0, wrong).clear(); // the page says above which exercise it is
        lines.addAll(checked.excerpt());
        return lines;
    }

    @Override
    public void ends(Exercise exercise) {
        Optional.ofNullable(checks.get(exercise)).ifPresent(checked -> {
            try {
                state.note(checked.verdict(), checked.sources().hashes(), Instant.now());
            } catch (UncheckedIOException e) {
                fails(e.getMessage());
            }
        });
        audience.tell("checked", GSON.toJson(exercise.id()));
        ended++;
        if (ended % COLLECTED_AFTER == 0) {
            System.gc();
        }
    }

    @Override
    public void fails(String why) {
        audience.tell("fails", GSON.toJson(why));
    }

    @Override
    public void close() {
        server.close();
        checker.close();
        tryout.close();
    }
}
