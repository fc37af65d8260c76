package descent.experiment.contest;

import descent.data.Data;
import descent.experiment.sweep.Range;
import descent.report.Axis;
import descent.report.Block;
import descent.report.Curves;
import descent.report.Figure;
import descent.report.Measure;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.report.Passages;
import descent.report.Report;
import descent.report.Section;
import descent.report.Series;
import descent.report.Spread;
import descent.report.Table;
import descent.rule.Tunable;
import descent.train.Evaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What a contest has to say; each sentence only where the figures bear it out.
 *
 * @param result what was found
 */
public record ContestReport(ContestResult result) {
    private static final Passages WORDS = Passages.of(ContestReport.class, "contest.md");
    private static final String NONE = "\u2013";

    /** Tables, curves and sentences. */
    public Report report() {
        List<Block> blocks = new ArrayList<>(List.of(tested(), costs()));
        sentences().forEach(sentence -> blocks.add(new Paragraph(sentence)));
        List<Block> curves = new ArrayList<>();
        rates().ifPresent(curves::add);
        Curves.of(result.results(), result.counts() ? Measure.ACCURACY : Measure.TEST_LOSS)
                .ifPresent(curves::add);
        return new Report(
                "A contest of %d rules on %s"
                        .formatted(
                                result.finalists().size(),
                                result.results().data().name()),
                method(),
                result.results(),
                List.of(new Section("Figures", blocks), new Section("Curves", curves)));
    }

    private String method() {
        Contest contest = result.contest();
        Data data = result.results().data();
        Range rate = contest.rates().rate();
        String others = contest.rates().others().stream()
                .map(other -> ", with %s drawn from %s to %s beside it"
                        .formatted(other.name(), Numbers.setting(other.low()), Numbers.setting(other.high())))
                .collect(Collectors.joining());
        return WORDS.text(
                "method",
                Map.of(
                        "trials", Numbers.count(contest.rates().count()),
                        "low", Numbers.setting(rate.low()),
                        "high", Numbers.setting(rate.high()),
                        "others", others,
                        "iterations", Numbers.count(contest.plan().iterations()),
                        "batches", contest.entrants().get(0).subject().batches().words(),
                        "validation",
                                Numbers.count(data.validation().orElseThrow().count()),
                        "seeds", Numbers.many(contest.seeds(), "seed"),
                        "test", Numbers.count(data.test().count())));
    }

    private String unit() {
        return result.counts() ? "test accuracy (%)" : "test loss";
    }

    private String figure(double value) {
        return result.counts() ? "%.2f".formatted(value) : Numbers.loss(value);
    }

    private String signed(double value) {
        return (value < 0 ? "\u2212" : "+") + figure(Math.abs(value));
    }

    private Table tested() {
        Table table = Table.titled("%s: %s over %s"
                        .formatted(
                                result.results().data().name(),
                                unit(),
                                Numbers.many(result.contest().seeds(), "seed")))
                .lane("rule")
                .numbers("\u03b7", "mean", "\u00b1", "to the best")
                .words("interval");
        for (Contest.Finalist one : ranked()) {
            Optional<Spread> tested = result.tested(one.lane());
            Optional<Difference> difference = result.difference(one.lane());
            OptionalDouble rate = new Tunable(one.rule()).rate();
            table = table.row(
                    one.lane(),
                    rate.isPresent() ? Numbers.setting(rate.getAsDouble()) : "none",
                    tested.map(spread -> figure(spread.mean())).orElse("ended"),
                    tested.filter(spread -> spread.count() > 1)
                            .map(spread -> figure(spread.deviation()))
                            .orElse(NONE),
                    difference.map(each -> signed(each.mean())).orElse(NONE),
                    difference
                            .filter(each -> each.half().isPresent())
                            .map(each -> signed(each.low()) + " to " + signed(each.high()))
                            .orElse(NONE));
        }
        return table.note(
                "\u00b1: standard deviation over seeds; interval: of the paired difference; those of all pairs hold with 95 %");
    }

    private List<Contest.Finalist> ranked() {
        return result.finalists().stream()
                .sorted(Comparator.comparingDouble(one -> result.tested(one.lane())
                        .map(spread -> (result.counts() ? -1 : 1) * spread.mean())
                        .orElse(Double.POSITIVE_INFINITY)))
                .toList();
    }

    private Table costs() {
        double target = result.target();
        String shown = result.counts() ? Numbers.percent(target) + " %" : Numbers.loss(target);
        return noted(Table.titled("To a validation %s of %s, and what a step costs"
                        .formatted(result.counts() ? "accuracy" : "loss", shown))
                .lane("rule")
                .numbers("steps", "seconds", "\u00b5s a step", "state (numbers)", "\u03b7 that work")
                .rows(ranked(), one -> costs(one, target)));
    }

    private List<String> costs(Contest.Finalist one, double target) {
        long state = result.runs(one.lane()).get(0).state().values().stream()
                .mapToLong(size -> size)
                .sum();
        return List.of(
                one.lane(),
                needed(one, target, Evaluation::iteration, "%,.0f"),
                needed(one, target, Evaluation::seconds, "%.2f"),
                "%,.0f".formatted(result.stepMicros(one.lane())),
                Numbers.count(state),
                one.trials().isEmpty()
                        ? NONE
                        : "%d of %d"
                                .formatted(
                                        ContestResult.working(one), one.trials().size()));
    }

    private Table noted(Table table) {
        return table.note("the target: %s; \u2013: not on every seed"
                        .formatted(
                                result.contest().target().isPresent()
                                        ? "as asked for"
                                        : result.counts()
                                                ? "99 % of what the best rule reached on every seed"
                                                : "1 % above what the best rule reached on every seed"))
                .note("seconds: of training, with other lanes beside it; compare them within this table alone")
                .note("\u03b7 that work: trials within 1 % of the rule's best");
    }

    private String needed(Contest.Finalist one, double target, ToDoubleFunction<Evaluation> what, String pattern) {
        return result.needed(one.lane(), target, what)
                .map(spread -> pattern.formatted(spread.mean()))
                .orElse(NONE);
    }

    /** Of a search: the validation score of each trial against its learning rate. */
    private Optional<Figure> rates() {
        List<Series> series = new ArrayList<>();
        for (Contest.Finalist one : result.finalists()) {
            Optional<String> rate = new Tunable(one.rule()).rates().stream().findFirst();
            if (!one.trials().isEmpty() && rate.isPresent()) {
                series.add(Series.line(
                        one.lane(),
                        one.trials().stream()
                                .map(trial -> trial.candidate().values().get(rate.get()))
                                .toList(),
                        one.trials().stream()
                                .map(trial -> result.counts()
                                        ? 100 * ContestResult.score(trial).orElse(Double.NaN)
                                        : -ContestResult.score(trial).orElse(Double.NaN))
                                .toList()));
            }
        }
        String score = result.counts() ? "validation accuracy (%)" : "validation loss";
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        "The search: %s against the learning rate".formatted(score),
                        Axis.log("learning rate \u03b7"),
                        Axis.linear(score),
                        series));
    }

    /** What the figures bear out. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        result.best()
                .ifPresent(best -> sentences.add("%s has the best mean %s, %s%s."
                        .formatted(
                                best,
                                result.counts() ? "test accuracy" : "test loss",
                                figure(result.tested(best).orElseThrow().mean()),
                                result.counts() ? " %" : "")));
        for (Contest.Finalist one : ranked()) {
            result.difference(one.lane()).ifPresent(each -> sentences.add(sentence(one.lane(), each)));
            if (result.diverged(one.lane()) > 0) {
                sentences.add("%s diverged or failed on %d of %s, and is not compared."
                        .formatted(
                                one.lane(),
                                result.diverged(one.lane()),
                                Numbers.many(result.contest().seeds(), "seed")));
            }
            edge(one).ifPresent(sentences::add);
        }
        return sentences;
    }

    private String sentence(String lane, Difference difference) {
        String best = result.best().orElseThrow();
        if (difference.half().isEmpty()) {
            return "Nothing can be said of %s and %s: with %s a difference cannot be told from chance (--seeds 5)."
                    .formatted(lane, best, Numbers.many(result.contest().seeds(), "seed"));
        }
        String interval = "%s to %s".formatted(signed(difference.low()), signed(difference.high()));
        return difference.isSeen()
                ? "%s is behind %s: %s (%s).".formatted(lane, best, signed(difference.mean()), interval)
                : "No difference seen between %s and %s: %s (%s)."
                        .formatted(lane, best, signed(difference.mean()), interval);
    }

    /** A rule whose best rate is the first or the last of those tried might have a better one beyond. */
    private Optional<String> edge(Contest.Finalist one) {
        Optional<String> name = new Tunable(one.rule()).rates().stream().findFirst();
        List<Double> tried = one.trials().stream()
                .flatMap(trial -> name.map(trial.candidate().values()::get).stream())
                .toList();
        return one.chosen()
                .flatMap(chosen -> name.map(chosen.values()::get))
                .filter(rate ->
                        tried.size() > 1 && (rate.equals(tried.get(0)) || rate.equals(tried.get(tried.size() - 1))))
                .map(rate ->
                        "%s did best at the edge of the rates tried, %s: a wider --range learningRate=… may suit it better."
                                .formatted(one.lane(), Numbers.setting(rate)));
    }
}
