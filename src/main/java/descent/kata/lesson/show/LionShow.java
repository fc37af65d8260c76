package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.function.Plateau;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.trial.Instance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Steps of one length, when they turn, the plateau that they do not see, and the box that a decay makes. */
final class LionShow implements Show {
    private static final double RATE = 0.06;
    private static final int STEPS = 600;
    private static final double BAR = 0.01;
    private static final int LONG = 200;
    private static final double LAMBDA = 2;
    private static final int PARAMETERS = 79_510;

    @Override
    public Shown with(Rules rules) {
        Optimizer adamW = rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0);
        Optimizer lion = rules.optimizer("Lion", RATE, 0.9, 0.99, 0.0);
        Runs plateau = Runs.of(new Plateau(2), STEPS, Runs.entry("AdamW", adamW), Runs.entry("Lion", lion));
        Instance pushed = Instance.of("Lion", 0.02, 0.9, 0.99, LAMBDA);
        Track up = Track.on(rules, pushed, LONG, (t, i) -> -0.001);
        Track down = Track.on(rules, pushed, LONG, (t, i) -> 1_000);
        return Shown.nothing()
                .picture("plateau", plateau.way())
                .picture("values", plateau.values())
                .picture(
                        "box",
                        new Figure(
                                "θ under a constant gradient, λ = " + Words.figure(LAMBDA),
                                Axis.linear("step"),
                                Axis.linear("θ"),
                                List.of(
                                        Series.line("g = −0.001", up.points(), up.theta(0)),
                                        Series.line("g = 1,000", down.points(), down.theta(0)),
                                        edge("1/λ", 1 / LAMBDA),
                                        edge("−1/λ", -1 / LAMBDA))))
                .picture(
                        "costs",
                        new Costs(PARAMETERS)
                                .and("AdamW", adamW)
                                .and("Lion", lion)
                                .table())
                .figure("rate", RATE)
                .figure("bar", BAR)
                .figure("lion", plateau.reaches(1, BAR))
                .figure("adamW", plateau.reaches(0, BAR))
                .figure("adamWFloor", plateau.run(0).last().value())
                .figure("lionFloor", plateau.secondHalf(1))
                .figure("long", String.valueOf(LONG))
                .figure("lambda", LAMBDA)
                .figure("end", down.theta(0).get(LONG))
                .figure("turnSoon", turn(rules, 1))
                .figure("turnLate", turn(rules, LONG));
    }

    private static Series edge(String name, double at) {
        return Series.line(name, List.of(0.0, (double) LONG), List.of(at, at));
    }

    /** The size of the gradient that turns the step after so many gradients of 1, by halving. */
    private static double turn(Rules rules, int before) {
        double low = 0;
        double high = 20;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            List<Double> gradients = new ArrayList<>(Collections.nCopies(before, 1.0));
            gradients.add(-middle);
            Track track = Track.on(
                    rules, Instance.of("Lion", 1.0, 0.9, 0.99, 0.0), before + 1, (t, i) -> gradients.get(t - 1));
            if (track.moves(0).get(before) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return -low;
    }
}
