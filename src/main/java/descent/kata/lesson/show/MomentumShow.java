package descent.kata.lesson.show;

import descent.Rules;
import descent.function.Ravine;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Instance;
import java.util.List;

/** Two rates in a ravine that gradient descent cannot both bear, and how steps grow while the slope stays. */
final class MomentumShow implements Show {
    private static final int STEPS = 60;
    private static final double CALM = 0.4;
    private static final double FAST = 0.6;
    private static final double GAMMA = 0.5;
    private static final double BAR = 1e-3;

    /** Of the studio's valley, across. */
    private static final double CURVATURE = 25;

    private static final double HEAVY = 0.9;

    @Override
    public Shown with(Rules rules) {
        Runs ravine = Runs.of(
                new Ravine(),
                STEPS,
                Runs.entry("GradientDescent, η " + CALM, rules.optimizer("BatchGradientDescent", CALM)),
                Runs.entry("GradientDescent, η " + FAST, rules.optimizer("BatchGradientDescent", FAST)),
                Runs.entry("Momentum, η " + FAST, rules.optimizer("Momentum", FAST, GAMMA)));
        return Shown.nothing()
                .picture("answer", new Question("η", 2 * (1 + HEAVY) / CURVATURE).form())
                .picture("derivation", Question.derivation("Momentum"))
                .figure("heavy", HEAVY)
                .picture("ravine", ravine.way())
                .picture("values", ravine.values())
                .picture("speed", speed(rules))
                .figure("bar", BAR)
                .figure("calm", CALM)
                .figure("fast", FAST)
                .figure("gamma", GAMMA)
                .figure("descent", ravine.reaches(0, BAR))
                .figure("momentum", ravine.reaches(2, BAR))
                .figure("flown", Math.abs(ravine.run(1).last().theta()[1]));
    }

    private static Figure speed(Rules rules) {
        Figure speed = Figure.of(
                "Length of a step while g = 1 and η = 1", Axis.linear("step"), Axis.linear("length of the step"));
        for (double gamma : List.of(0.0, 0.5, 0.9)) {
            Track track = Track.on(rules, Instance.of("Momentum", 1.0, gamma), STEPS, (t, i) -> 1);
            speed = speed.line("γ " + gamma, track.steps(), track.moves(0));
        }
        return speed;
    }
}
