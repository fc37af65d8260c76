package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.function.Noisy;
import descent.function.Rosenbrock;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.trial.Instance;
import java.util.List;
import java.util.stream.IntStream;

/** How long two averages remember one gradient, how far the slow one stretches the steps, and a long valley. */
final class AdEmaMixShow implements Show {
    private static final double BETA3 = 0.99;
    private static final double ALPHA = 5;
    private static final int MEMORY = 400;
    private static final double RATE = 0.01;
    private static final int STEPS = 600;
    private static final int PARAMETERS = 79_510;

    @Override
    public Shown with(Rules rules) {
        Instance rule = Instance.of("AdEmaMix", 1.0, 0.9, 0.999, BETA3, ALPHA, 1e-8);
        Track once = Track.on(rules, rule, MEMORY, (t, i) -> t == 1 ? 1 : 0);
        Track steady = Track.on(rules, rule, MEMORY, (t, i) -> 1);
        Optimizer adamW = rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0);
        Optimizer mixed = rules.optimizer("AdEmaMix", RATE, 0.9, 0.999, BETA3, ALPHA, 1e-8);
        Runs valley = Runs.of(
                new Noisy(new Rosenbrock(2), 1, 0), STEPS, Runs.entry("AdamW", adamW), Runs.entry("AdEMAMix", mixed));
        return Shown.nothing()
                .picture(
                        "memory",
                        new Figure(
                                "What is left of a single gradient of 1",
                                Axis.linear("step"),
                                Axis.log("share").within(1e-7, 1),
                                List.of(
                                        Series.line("m, β₁ = 0.9", once.steps(), once.state("m", 0)),
                                        Series.line("s, β₃ = " + BETA3, once.steps(), once.state("slow", 0)))))
                .picture(
                        "length",
                        new Figure(
                                "Length of a step while g = 1 and η = 1",
                                Axis.linear("step"),
                                Axis.linear("length of the step"),
                                List.of(
                                        Series.line("AdEMAMix", steady.steps(), steady.moves(0)),
                                        Series.line(
                                                "Adam",
                                                steady.steps(),
                                                IntStream.range(0, MEMORY)
                                                        .mapToObj(t -> 1.0)
                                                        .toList()))))
                .picture("valley", valley.way())
                .picture("values", valley.values())
                .picture(
                        "costs",
                        new Costs(PARAMETERS)
                                .and("AdamW", adamW)
                                .and("AdEMAMix", mixed)
                                .table())
                .figure("beta3", BETA3)
                .figure("alpha", ALPHA)
                .figure("first", steady.moves(0).get(0))
                .figure("last", steady.moves(0).get(MEMORY - 1))
                .figure("lastStep", String.valueOf(MEMORY))
                .figure("rate", RATE)
                .figure("steps", String.valueOf(STEPS))
                .figure("adamW", valley.run(0).last().value())
                .figure("mixed", valley.run(1).last().value());
    }
}
