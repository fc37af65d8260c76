package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import java.util.ArrayList;
import java.util.List;

/** Two arrays of different size at one learning rate, and a step that never gets shorter than its weights. */
final class LambShow implements Show {
    private static final double RATE = 0.02;
    private static final int SHORT = 60;
    private static final double LARGE = 100;
    private static final double SMALL = 0.1;
    private static final int LONG = 300;
    private static final int PARAMETERS = 79_510;

    @Override
    public Shown with(Rules rules) {
        Instance lamb = Instance.of("Lamb", RATE, 0.9, 0.999, 1e-6, 0.0);
        Instance adamW = Instance.of("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0);
        List<Series> series = new ArrayList<>();
        for (double start : List.of(LARGE, SMALL)) {
            for (Instance rule : List.of(adamW, lamb)) {
                Track track = constant(rules, rule, start);
                series.add(Series.line(
                        "%s from %s".formatted(rule.name(), Words.figure(start)),
                        track.points(),
                        track.theta(0).stream().map(theta -> theta / start).toList()));
            }
        }
        Track bowl = inBowl(rules, lamb);
        Track settling = inBowl(rules, adamW);
        Optimizer first = rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.01);
        Optimizer second = rules.optimizer("Lamb", RATE, 0.9, 0.999, 1e-6, 0.01);
        return Shown.nothing()
                .picture(
                        "shares",
                        new Figure(
                                "θ as a share of θ₀ under a constant gradient",
                                Axis.linear("step"),
                                Axis.linear("θ/θ₀"),
                                series))
                .picture(
                        "bowl",
                        new Figure(
                                "θ where J is ½(θ − 1)², from 2",
                                Axis.linear("step"),
                                Axis.linear("θ"),
                                List.of(
                                        Series.line("AdamW", settling.points(), settling.theta(0)),
                                        Series.line("Lamb", bowl.points(), bowl.theta(0)))))
                .picture(
                        "costs",
                        new Costs(PARAMETERS)
                                .and("AdamW", first)
                                .and("Lamb", second)
                                .table())
                .figure("rate", RATE)
                .figure("short", String.valueOf(SHORT))
                .figure("large", LARGE)
                .figure("small", SMALL)
                .figure("adamLarge", last(series.get(0)))
                .figure("adamSmall", last(series.get(2)))
                .figure("lambLarge", last(series.get(1)))
                .figure("lambSmall", last(series.get(3)))
                .figure("long", String.valueOf(LONG))
                .figure("off", off(bowl))
                .figure("adamOff", off(settling));
    }

    private static double last(Series series) {
        return series.y().get(series.y().size() - 1);
    }

    private static Track constant(Rules rules, Instance rule, double start) {
        return Track.of(rules, rule, RecordedSlopes.of(SHORT, 1, 0, (t, i) -> 1), start);
    }

    private static Track inBowl(Rules rules, Instance rule) {
        return Track.of(rules, rule, RecordedSlopes.of(LONG, 1, 1, (t, i) -> -1), 2);
    }

    /** How far off it is, at most, in the last fifth. */
    private static double off(Track track) {
        List<Double> theta = track.theta(0);
        return theta.subList(LONG - LONG / 5, LONG + 1).stream()
                .mapToDouble(x -> Math.abs(x - 1))
                .max()
                .orElseThrow();
    }
}
