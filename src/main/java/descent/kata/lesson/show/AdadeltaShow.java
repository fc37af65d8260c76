package descent.kata.lesson.show;

import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Instance;
import java.util.List;
import java.util.stream.IntStream;

/** One bowl, three units of the loss: the rule finds a rate of its own for each. */
final class AdadeltaShow implements Show {
    private static final double DECAY = 0.9;
    private static final double EPSILON = 1e-6;
    private static final int STEPS = 400;

    @Override
    public Shown with(Rules rules) {
        Figure ways = Figure.of("θ in the bowl ½θ², from 1", Axis.linear("step"), Axis.linear("θ"));
        Figure rates = Figure.of(
                "The rate that the rule has found: √(E[Δ²] + ε) / √(E[g²] + ε)", Axis.linear("step"), Axis.log("rate"));
        Shown shown = Shown.nothing();
        for (double scale : List.of(1.0, 100.0, 10_000.0)) {
            Track track = Track.inBowl(rules, Instance.of("Adadelta", DECAY, EPSILON), STEPS, scale);
            String name = "loss × " + Words.figure(scale);
            ways = ways.line(name, track.points(), track.theta(0));
            rates = rates.line(name, track.steps(), rates(track));
            shown = shown.figure("way" + (int) scale, track.theta(0).get(STEPS / 2))
                    .figure("rate" + (int) scale, rates(track).get(STEPS / 2));
        }
        return shown.picture("ways", ways).picture("rates", rates).figure("half", String.valueOf(STEPS / 2));
    }

    /** Of each step: the average of squared steps is the one before it. */
    private static List<Double> rates(Track track) {
        List<Double> squares = track.state("squares", 0);
        List<Double> steps = track.state("steps", 0);
        return IntStream.range(0, STEPS)
                .mapToObj(t -> Math.sqrt(((t == 0 ? 0 : steps.get(t - 1)) + EPSILON) / (squares.get(t) + EPSILON)))
                .toList();
    }
}
