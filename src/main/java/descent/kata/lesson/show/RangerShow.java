package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.function.Noisy;
import descent.function.Quadratic;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import java.util.List;

/** The parts and the whole, on a bowl with noise. */
final class RangerShow implements Show {
    private static final double RATE = 0.3;
    private static final int STEPS = 500;
    private static final int FIRST = 40;
    private static final int K = 6;
    private static final double ALPHA = 0.5;

    @Override
    public Shown with(Rules rules) {
        Optimizer rAdam = rules.optimizer("RAdam", RATE, 0.95, 0.999, 1e-5);
        Optimizer ranger = rules.optimizer("Ranger", RATE, 0.95, 0.999, 1e-5, K, ALPHA);
        Runs cloud = Runs.of(
                new Noisy(new Quadratic(2, 10), 2, 0), STEPS, Runs.entry("RAdam", rAdam), Runs.entry("Ranger", ranger));
        Trace inner = Trace.of(rAdam, FIRST, (x, t) -> new double[] {x[0]}, 1);
        Trace whole = Trace.of(ranger, FIRST, (x, t) -> new double[] {x[0]}, 1);
        return Shown.nothing()
                .picture("cloud", cloud.way())
                .picture("values", cloud.values())
                .picture(
                        "first",
                        new Figure(
                                "The first steps in the bowl ½θ², from 1",
                                Axis.linear("step"),
                                Axis.linear("θ"),
                                List.of(
                                        Series.line("RAdam", inner.points(), inner.theta(0)),
                                        Series.line("Ranger", whole.points(), whole.theta(0)))))
                .figure("k", String.valueOf(K))
                .figure("rAdam", cloud.secondHalf(0))
                .figure("ranger", cloud.secondHalf(1))
                .figure("arrays", String.valueOf(whole.states().get(0).size()))
                .figure(
                        "names",
                        String.join(
                                ", ",
                                whole.states().get(0).keySet().stream().sorted().toList()));
    }
}
