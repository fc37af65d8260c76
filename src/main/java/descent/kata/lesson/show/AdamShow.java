package descent.kata.lesson.show;

import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What bias correction does, read from the rule's own memory; and how a step measures how far gradients agree. */
final class AdamShow implements Show {
    private static final int STEPS = 100;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;

    @Override
    public Shown with(Rules rules) {
        Instance rule = Instance.of("Adam", 1.0, BETA1, BETA2, 1e-8);
        Track steady = Track.on(rules, rule, STEPS, (t, i) -> 1);
        Track torn = Track.on(rules, rule, STEPS, (t, i) -> t % 2 == 0 ? 1 : -1);
        List<Double> m = steady.state("m", 0);
        List<Double> v = steady.state("v", 0);
        List<Double> raw = each(t -> m.get(t) / Math.sqrt(v.get(t)));
        double peak = raw.stream().max(Comparator.naturalOrder()).orElseThrow();
        return Shown.nothing()
                .picture("answer", new Question("η", 1).form())
                .picture("derivation", Question.derivation("Adam"))
                .picture("averages", averages(m, v))
                .picture(
                        "correction",
                        Figure.of(
                                        "Length of a step while g = 1 and η = 1",
                                        Axis.linear("step"),
                                        Axis.linear("length of the step"))
                                .line("Adam", steady.steps(), steady.moves(0))
                                .line("without correction, m / √v", steady.steps(), raw))
                .picture("agreement", agreement(steady, torn))
                .figure("firstRaw", raw.get(0))
                .figure("peak", peak)
                .figure("peakStep", String.valueOf(raw.indexOf(peak) + 1))
                .figure("lastRaw", raw.get(STEPS - 1))
                .figure("torn", Math.abs(torn.moves(0).get(STEPS - 1)))
                .figure("steps", String.valueOf(STEPS));
    }

    private static Figure averages(List<Double> m, List<Double> v) {
        List<Double> steps = each(t -> t + 1.0);
        return Figure.of("The averages of gradients that are all 1", Axis.linear("step"), Axis.linear("value"))
                .line("m", steps, m)
                .line("m̂ = m / (1 − β₁ᵗ)", steps, each(t -> m.get(t) / (1 - Math.pow(BETA1, t + 1))))
                .line("v", steps, v)
                .line("v̂ = v / (1 − β₂ᵗ)", steps, each(t -> v.get(t) / (1 - Math.pow(BETA2, t + 1))));
    }

    private static Figure agreement(Track steady, Track torn) {
        return Figure.of("Length of a step, η = 1", Axis.linear("step"), Axis.linear("length of the step"))
                .line("gradients 1, 1, 1, …", steady.steps(), steady.moves(0))
                .line(
                        "gradients −1, 1, −1, …",
                        torn.steps(),
                        torn.moves(0).stream().map(Math::abs).toList());
    }

    private static List<Double> each(IntToDoubleFunction of) {
        return IntStream.range(0, STEPS).mapToDouble(of).boxed().toList();
    }
}
