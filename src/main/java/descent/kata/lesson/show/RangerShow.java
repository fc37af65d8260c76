package descent.kata.lesson.show;

import descent.Rules;
import descent.function.Noisy;
import descent.function.Quadratic;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Implementation;
import descent.trial.Instance;

/** The parts and the whole, on a bowl with noise. */
final class RangerShow implements Show {
    private static final double RATE = 0.3;
    private static final int STEPS = 500;
    private static final int FIRST = 40;
    private static final int K = 6;
    private static final double ALPHA = 0.5;

    @Override
    public Shown with(Rules rules) {
        Instance rAdam = Instance.of("RAdam", RATE, 0.95, 0.999, 1e-5);
        Instance ranger = Instance.of("Ranger", RATE, 0.95, 0.999, 1e-5, K, ALPHA);
        Implementation classes = Implementation.of(rules);
        Runs cloud = Runs.of(
                new Noisy(new Quadratic(2, 10), 2, 0),
                STEPS,
                Runs.entry("RAdam", rAdam.optimizer(classes)),
                Runs.entry("Ranger", ranger.optimizer(classes)));
        Track inner = Track.inBowl(rules, rAdam, FIRST, 1);
        Track whole = Track.inBowl(rules, ranger, FIRST, 1);
        return Shown.nothing()
                .picture("cloud", cloud.way())
                .picture("values", cloud.values())
                .picture(
                        "first",
                        Figure.of("The first steps in the bowl ½θ², from 1", Axis.linear("step"), Axis.linear("θ"))
                                .line("RAdam", inner.points(), inner.theta(0))
                                .line("Ranger", whole.points(), whole.theta(0)))
                .figure("k", String.valueOf(K))
                .figure("rAdam", cloud.secondHalf(0))
                .figure("ranger", cloud.secondHalf(1))
                .figure("arrays", String.valueOf(whole.trace().memory().get(0).size()))
                .figure(
                        "names",
                        String.join(
                                ", ",
                                whole.trace().memory().get(0).keySet().stream()
                                        .sorted()
                                        .toList()));
    }
}
