package descent.experiment.race;

import descent.Rules;
import descent.function.AnalyticFunction;
import descent.function.Contestant;
import descent.function.Entry;
import descent.function.Point;
import descent.function.Race;
import descent.function.Saddle;
import descent.function.SineCosine;
import descent.function.SineCosineOfSquares;
import descent.function.Trajectory;
import descent.rule.Lineup;
import descent.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The races of the notebook "Seminar 7" as they were published: 500 steps from (8, 0.1) on three surfaces, everything at η
 * 0.1, tuned or not. Beside the rules run the notebook's own Adam and Adagrad, which differ from the papers'.
 *
 * @param rules whose rules run
 */
public record SeminarSeven(Rules rules) {
    private static final int STEPS = 500;
    private static final double RATE = 0.1;
    private static final Lineup PUBLISHED =
            Lineup.of("GradientDescent, Momentum, Nesterov, Adagrad(epsilon=1e-8), Adadelta(0.1, 1e-8), Adam");
    private static final String NOTEBOOK = " as in the notebook";

    /** The three surfaces. */
    public static List<AnalyticFunction> functions() {
        return List.of(new Saddle(), new SineCosine(), new SineCosineOfSquares());
    }

    /** Runs all three races. */
    public List<RaceReport> reports() {
        return functions().stream().map(this::report).toList();
    }

    private RaceReport report(AnalyticFunction function) {
        Race race = new Race(function, new double[] {8, 0.1}, STEPS);
        RaceResult result = new RaceResult(race, race.run(entries()));
        List<String> remarks = new ArrayList<>();
        remarks.add(RacePage.WORDS.text("published", Map.of("steps", STEPS)));
        divergence(result).ifPresent(remarks::add);
        remarks.add(compounding(result));
        remarks.add(inside(result));
        return new RaceReport(result, remarks);
    }

    private List<Entry> entries() {
        RuleBook book = new RuleBook(rules);
        Stream<Entry> papers = PUBLISHED.lanes().stream()
                .map(lane -> Contestant.of(lane, book, "").at(RATE));
        return Stream.concat(
                        papers,
                        Stream.of(
                                Entry.given("Adam" + NOTEBOOK, RATE, new NotebookAdam(RATE, 0.9, 0.999, 1e-8)),
                                Entry.given("Adagrad" + NOTEBOOK, RATE, new NotebookAdagrad(RATE, 1e-8))))
                .toList();
    }

    /** Of these surfaces, only those whose slope grows with the distance let a rule diverge. */
    private static Optional<String> divergence(RaceResult result) {
        List<Trajectory> diverged =
                result.runs().stream().filter(Trajectory::diverged).toList();
        String names = diverged.stream().map(run -> run.entry().name()).collect(Collectors.joining(" and "));
        String steps =
                diverged.stream().map(run -> String.valueOf(run.last().step())).collect(Collectors.joining(" and "));
        return diverged.isEmpty()
                ? Optional.empty()
                : Optional.of(RacePage.WORDS.text("divergence", Map.of("rules", names, "steps", steps)));
    }

    private static String compounding(RaceResult result) {
        return RacePage.WORDS.text(
                "compounding",
                Map.of(
                        "steps", STEPS,
                        "notebook", wayOf(result.run("Adam" + NOTEBOOK)),
                        "adam", wayOf(result.run("Adam"))));
    }

    private static String inside(RaceResult result) {
        double most = largestDistance(result.run("Adagrad" + NOTEBOOK), result.run("Adagrad"));
        return RacePage.WORDS.text("inside", Map.of("most", RaceTables.figure(most)));
    }

    private static String wayOf(Trajectory run) {
        return RaceTables.figure(distance(run.points().get(0), run.last()));
    }

    private static double largestDistance(Trajectory one, Trajectory other) {
        return IntStream.range(0, one.points().size())
                .mapToDouble(i -> distance(one.points().get(i), other.points().get(i)))
                .max()
                .orElseThrow();
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.theta()[0] - other.theta()[0], one.theta()[1] - other.theta()[1]);
    }
}
