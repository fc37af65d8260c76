package descent.kata.lesson.show;

import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One bowl, three units of the loss: the rule finds a rate of its own for each. */
final class AdadeltaShow implements Show {
    private static final double DECAY = 0.9;
    private static final double EPSILON = 1e-6;
    private static final int STEPS = 400;

    @Override
    public Shown with(Rules rules) {
        List<Series> ways = new ArrayList<>();
        List<Series> rates = new ArrayList<>();
        Shown shown = Shown.nothing();
        for (double scale : List.of(1.0, 100.0, 10_000.0)) {
            Trace trace = Trace.of(
                    rules.optimizer("Adadelta", DECAY, EPSILON), STEPS, (x, t) -> new double[] {scale * x[0]}, 1);
            String name = "loss × " + Words.figure(scale);
            ways.add(Series.line(name, trace.points(), trace.theta(0)));
            rates.add(Series.line(name, trace.steps(), rates(trace)));
            shown = shown.figure("way" + (int) scale, trace.theta(0).get(STEPS / 2))
                    .figure("rate" + (int) scale, rates(trace).get(STEPS / 2));
        }
        return shown.picture(
                        "ways", new Figure("θ in the bowl ½θ², from 1", Axis.linear("step"), Axis.linear("θ"), ways))
                .picture(
                        "rates",
                        new Figure(
                                "The rate that the rule has found: √(E[Δ²] + ε) / √(E[g²] + ε)",
                                Axis.linear("step"),
                                Axis.log("rate"),
                                rates))
                .figure("half", String.valueOf(STEPS / 2));
    }

    /** Of each step: the average of squared steps is the one before it. */
    private static List<Double> rates(Trace trace) {
        List<Double> squares = trace.state("squares", 0);
        List<Double> steps = trace.state("steps", 0);
        return IntStream.range(0, STEPS)
                .mapToObj(t -> Math.sqrt(((t == 0 ? 0 : steps.get(t - 1)) + EPSILON) / (squares.get(t) + EPSILON)))
                .toList();
    }
}
