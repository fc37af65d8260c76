package descent.kata.lesson.show;

import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import java.util.ArrayList;
import java.util.List;

/** Three gradients, again and again, on which Adam goes up; and what a spike is remembered for. */
final class AmsGradShow implements Show {
    private static final double RATE = 0.001;
    private static final int STEPS = 3_000;
    private static final int EVERY = 30;
    private static final double SPIKE = 100;
    private static final int SPIKE_AT = 50;
    private static final int AFTERWARDS = 800;
    private static final double BETA2 = 0.99;
    private static final int PARAMETERS = 79_510;

    @Override
    public Shown with(Rules rules) {
        Track adam = tripled(rules, "Adam", 1 / 101.0);
        Track amsGrad = tripled(rules, "AmsGrad", 1 / 101.0);
        Track usual = tripled(rules, "Adam", 0.999);
        Track forgets = spiked(rules, "Adam");
        Track remembers = spiked(rules, "AmsGrad");
        return Shown.nothing()
                .picture(
                        "three",
                        new Figure(
                                "θ while the gradients are 10, −1, −1, 10, −1, −1, …",
                                Axis.linear("step"),
                                Axis.linear("θ"),
                                List.of(
                                        thinned("Adam, β₂ = 1/101", adam),
                                        thinned("AMSGrad, β₂ = 1/101", amsGrad),
                                        thinned("Adam, β₂ = 0.999", usual))))
                .picture(
                        "spike",
                        new Figure(
                                "Length of a step while g = 1, but %s at step %d; η = 1"
                                        .formatted(Words.figure(SPIKE), SPIKE_AT),
                                Axis.linear("step"),
                                Axis.log("length of the step"),
                                List.of(
                                        Series.line("Adam", forgets.steps(), forgets.moves(0)),
                                        Series.line("AMSGrad", remembers.steps(), remembers.moves(0)))))
                .picture(
                        "costs",
                        new Costs(PARAMETERS)
                                .and("AdamW", rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0))
                                .and("AMSGrad", rules.optimizer("AmsGrad", RATE, 0.9, 0.999, 1e-8))
                                .table())
                .figure("steps", "%,d".formatted(STEPS))
                .figure("rate", RATE)
                .figure("adam", adam.theta(0).get(STEPS))
                .figure("amsGrad", amsGrad.theta(0).get(STEPS))
                .figure("usual", usual.theta(0).get(STEPS))
                .figure("beta2", BETA2)
                .figure("forgotten", forgets.moves(0).get(AFTERWARDS - 1))
                .figure("remembered", remembers.moves(0).get(AFTERWARDS - 1))
                .figure("afterwards", String.valueOf(AFTERWARDS));
    }

    private static Track tripled(Rules rules, String rule, double beta2) {
        return Track.on(rules, Instance.of(rule, RATE, 0.0, beta2, 1e-12), STEPS, (t, i) -> t % 3 == 1 ? 10 : -1);
    }

    private static Track spiked(Rules rules, String rule) {
        RecordedSlopes slopes = RecordedSlopes.of(AFTERWARDS, 1, 0, (t, i) -> t == SPIKE_AT ? SPIKE : 1);
        return Track.of(rules, Instance.of(rule, 1.0, 0.0, BETA2, 1e-12), slopes, 0);
    }

    private static Series thinned(String name, Track track) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int t = 0; t <= STEPS; t += EVERY) {
            x.add((double) t);
            y.add(track.theta(0).get(t));
        }
        return Series.line(name, x, y);
    }
}
