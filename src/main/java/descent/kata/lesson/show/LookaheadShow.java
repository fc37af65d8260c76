package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.function.Noisy;
import descent.function.Quadratic;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Instance;

/** An inner rule that swings, and one that is thrown about by noise. */
final class LookaheadShow implements Show {
    private static final double SWINGING = 1.9;
    private static final double RATE = 0.15;
    private static final int K = 5;
    private static final double ALPHA = 0.5;
    private static final int SHORT = 40;
    private static final int LONG = 400;

    @Override
    public Shown with(Rules rules) {
        Instance inner = Instance.of("BatchGradientDescent", SWINGING);
        Track alone = Track.inBowl(rules, inner, SHORT, 1);
        Track wrapped = Track.inBowl(rules, Instance.of("Lookahead", inner, K, ALPHA), SHORT, 1);
        Optimizer plain = rules.optimizer("BatchGradientDescent", RATE);
        Runs cloud = Runs.of(
                new Noisy(new Quadratic(2, 10), 2, 0),
                LONG,
                Runs.entry("GradientDescent", plain),
                Runs.entry("Lookahead", rules.optimizer("Lookahead", plain, K, ALPHA)));
        return Shown.nothing()
                .picture("swing", swing(alone, wrapped))
                .picture("cloud", cloud.way())
                .picture("values", cloud.values())
                .figure("k", String.valueOf(K))
                .figure("alpha", ALPHA)
                .figure("swinging", SWINGING)
                .figure("alone", Math.abs(alone.theta(0).get(SHORT)))
                .figure("wrapped", Math.abs(wrapped.theta(0).get(SHORT)))
                .figure("short", String.valueOf(SHORT))
                .figure("plainFloor", cloud.secondHalf(0))
                .figure("floor", cloud.secondHalf(1));
    }

    private static Figure swing(Track alone, Track wrapped) {
        return Figure.of("θ in the bowl ½θ², from 1", Axis.linear("step"), Axis.linear("θ"))
                .line("GradientDescent", alone.points(), alone.theta(0))
                .line("Lookahead", wrapped.points(), wrapped.theta(0))
                .line("slow weights", wrapped.steps(), wrapped.state("slow", 0));
    }
}
