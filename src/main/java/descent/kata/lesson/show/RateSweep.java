package descent.kata.lesson.show;

import descent.Optimizer;
import descent.data.Data;
import descent.network.Model;
import descent.rule.Tunable;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Results;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rules at many learning rates each, on one small network: what became of every pair.
 *
 * @param losses on other samples at the end, by rule and rate; NaN where it diverged
 */
record RateSweep(Map<String, Map<Double, Double>> losses) {
    static final int TRAIN = 5_000;
    static final int VALIDATION = 500;
    static final int BATCH = 50;
    private static final Model MODEL = Model.mlp(Pictures.COARSE, 32, 10);
    private static final double PER_DECADE = 2;

    /** Trains all of them, side by side. @param rates of a rule, each half a decade from the next */
    static RateSweep of(int iterations, Map<String, Optimizer> rules, Function<Tunable, List<Double>> rates) {
        Experiment experiment = experiment(iterations, iterations);
        rules.forEach((name, rule) -> {
            Tunable tunable = new Tunable(rule);
            rates.apply(tunable).forEach(rate -> experiment.lane(lane(name, rate), tunable.atRate(rate)));
        });
        Results results = experiment.run();
        Map<String, Map<Double, Double>> losses = new LinkedHashMap<>();
        rules.forEach((name, rule) -> {
            Map<Double, Double> byRate = new LinkedHashMap<>();
            rates.apply(new Tunable(rule))
                    .forEach(rate ->
                            byRate.put(rate, loss(results.of(lane(name, rate)).get(0))));
            losses.put(name, byRate);
        });
        return new RateSweep(losses);
    }

    /** How a rule is written for a network: one for a single array on each of them, Muon on matrices alone. */
    static String written(String rule) {
        return switch (rule) {
            case "Lamb", "Adafactor" -> "PerArray(%s, %s)".formatted(rule, rule);
            case "Muon" -> "PerArray(Muon, AdamW)";
            default -> rule;
        };
    }

    /** The network and its samples, without lanes. */
    static Experiment experiment(int iterations, int evaluateEvery) {
        Data data = Pictures.coarse(TRAIN, VALIDATION);
        return Experiment.experiment("rates")
                .data(data)
                .model(MODEL)
                .batchSize(BATCH)
                .iterations(iterations)
                .evaluateEvery(evaluateEvery);
    }

    private static String lane(String rule, double rate) {
        return rule + " " + rate;
    }

    private static double loss(History history) {
        return history.divergedAt().isPresent() ? Double.NaN : history.last().loss();
    }

    double loss(String rule, double rate) {
        return losses.get(rule).get(rate);
    }

    /** The rate with the least loss. */
    double best(String rule) {
        return losses.get(rule).entrySet().stream()
                .filter(each -> Double.isFinite(each.getValue()))
                .min(Map.Entry.comparingByValue())
                .orElseThrow(() -> new IllegalStateException(rule + " diverges at all rates"))
                .getKey();
    }

    /** How many decades of rates bring it down to a bar. */
    double decades(String rule, double bar) {
        return losses.get(rule).values().stream().filter(loss -> loss <= bar).count() / PER_DECADE;
    }
}
