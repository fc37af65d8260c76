package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.data.Data;
import descent.network.Model;
import descent.rule.Lineup;
import descent.rule.RuleBook;
import descent.rule.Tunable;
import descent.train.Evaluation;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Results;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;

/**
 * Rules at nine learning rates each, on one network: what became of every pair.
 *
 * @param rules the rules' names, in order
 * @param histories by rule and rate
 */
record RateSweep(List<String> rules, Map<String, Map<Double, History>> histories) {
    static final List<Double> RATES = List.of(1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1.0);
    static final int ITERATIONS = 300;
    static final Model MODEL = Model.mlp(784, 50, 10);
    static final int BATCH = 100;
    private static final int EVERY = 10;
    private static final Lineup LINEUP =
            Lineup.of("GradientDescent, Momentum, Nesterov, Adagrad, RmsProp, Adam, RAdam, Lookahead");

    /** Trains all of them, side by side. */
    static RateSweep of(Rules rules, Data data) {
        Map<String, DoubleFunction<Optimizer>> all = open(rules);
        Experiment experiment = Experiment.experiment("which optimizer")
                .data(data)
                .model(MODEL)
                .batchSize(BATCH)
                .iterations(ITERATIONS)
                .evaluateEvery(EVERY);
        all.forEach((name, rule) -> RATES.forEach(rate -> experiment.lane(lane(name, rate), rule.apply(rate))));
        Results results = experiment.run();
        Map<String, Map<Double, History>> histories = new LinkedHashMap<>();
        for (String name : all.keySet()) {
            Map<Double, History> byRate = new LinkedHashMap<>();
            RATES.forEach(rate -> byRate.put(rate, results.of(lane(name, rate)).get(0)));
            histories.put(name, byRate);
        }
        return new RateSweep(List.copyOf(all.keySet()), histories);
    }

    /** The rules with their learning rate left open. */
    static Map<String, DoubleFunction<Optimizer>> open(Rules rules) {
        Map<String, DoubleFunction<Optimizer>> open = new LinkedHashMap<>();
        RuleBook book = new RuleBook(rules);
        LINEUP.lanes().forEach(lane -> open.put(lane.name(), new Tunable(book.rule(lane.rule()))::atRate));
        return open;
    }

    private static String lane(String rule, double rate) {
        return rule + " " + rate;
    }

    /** The loss on other samples at the end; NaN if it diverged. */
    double loss(String rule, double rate) {
        History history = histories.get(rule).get(rate);
        return history.divergedAt().isPresent() ? Double.NaN : history.last().loss();
    }

    /** The first evaluated iteration with a loss of at most {@code bar}. */
    OptionalInt reached(String rule, double rate, double bar) {
        return histories.get(rule).get(rate).evaluations().stream()
                .filter(evaluation -> evaluation.loss() <= bar)
                .mapToInt(Evaluation::iteration)
                .findFirst();
    }

    /** The rate with the least loss at the end. */
    double best(String rule) {
        return RATES.stream()
                .filter(rate -> Double.isFinite(loss(rule, rate)))
                .min((a, b) -> Double.compare(loss(rule, a), loss(rule, b)))
                .orElse(RATES.get(0));
    }

    /** At how many rates it comes down to a bar. */
    long working(String rule, double bar) {
        return RATES.stream()
                .filter(rate -> reached(rule, rate, bar).isPresent())
                .count();
    }
}
