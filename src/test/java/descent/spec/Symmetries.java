package descent.spec;

import descent.kata.Group;
import java.util.List;
import java.util.stream.IntStream;

/** What may change θ, the gradients or η without changing the rule. */
final class Symmetries {
    private static final double ROUNDING = 1e-12;
    private static final double POWERS_OF_TWO = 1e-13;
    /** Sixteen steps, whose rounding grows by 2⁸ when those before them shrink by it: 16 · 2⁸ · 2⁻⁵² is 9e-13. */
    private static final double RESCALED = 1e-11;

    private static final double FOUR = 4;
    private static final double FAR = 1024;

    private Symmetries() {}

    static List<Property<?>> of(RuleSpec spec) {
        return List.of(mirrored(spec), elementwise(spec), moved(spec));
    }

    /** (θ, g) → (−θ, −g). */
    private static Property<Case> mirrored(RuleSpec spec) {
        return new Property<>(
                        "step the other way when θ and all gradients change sign",
                        Cases.of(spec, 12),
                        4,
                        (subject, input) -> {
                            Case flipped = input.startingAt(-input.start())
                                    .with(input.gradients().stream()
                                            .map(g -> -g)
                                            .toList());
                            Agreement.exact().ofTheta(mapped(flipped.run(subject), x -> -x), input.run(subject));
                        })
                .always(Cases.ordinary(spec));
    }

    /** Each parameter's path is the one that it takes on its own, wherever it stands in θ. */
    private static Property<Case> elementwise(RuleSpec spec) {
        return new Property<>("treat each parameter as if it were alone", Cases.of(spec, 10), 4, (subject, input) -> {
                    int last = input.parameters() - 1;
                    double[] alone = {input.theta()[last]};
                    Run together = input.run(subject);
                    Run single = Run.of(
                            spec.rule(subject, input.h()), alone, input.slopes().of(last));
                    Agreement.within(ROUNDING).ofTheta(picked(together, last), single);
                })
                .always(Cases.ordinary(spec));
    }

    private static Property<Case> moved(RuleSpec spec) {
        return new Property<>(
                        "not care where the origin is (without decay)", Cases.of(spec, 10), 4, (subject, input) -> {
                            Case here = input.startingAt(1).flat().with(h -> spec.with(h, "λ", 0));
                            Case there = here.startingAt(1 + FAR);
                            double[] by = IntStream.range(0, here.parameters())
                                    .mapToDouble(i -> there.theta()[i] - here.theta()[i])
                                    .toArray();
                            Run expected = new Run();
                            for (double[] theta : here.run(subject).theta()) {
                                expected.theta()
                                        .add(IntStream.range(0, by.length)
                                                .mapToDouble(i -> theta[i] + by[i])
                                                .toArray());
                            }
                            Agreement.within(ROUNDING).ofTheta(there.run(subject), expected);
                        })
                .always(Cases.ordinary(spec));
    }

    /** Displacements are proportional to η. */
    static Property<Case> learningRate(RuleSpec spec) {
        return new Property<>(
                        "step four times as far when η is four times as large",
                        Cases.of(spec, 12),
                        4,
                        (subject, input) -> {
                            Case once = input.startingAt(0).flat().with(h -> spec.with(h, "λ", 0));
                            Case fourfold = once.with(h -> spec.with(h, "η", FOUR * spec.get(h, "η", 1)));
                            Agreement.within(POWERS_OF_TWO)
                                    .ofTheta(mapped(fourfold.run(subject), x -> x / FOUR), once.run(subject));
                        })
                .in(Group.LIMITS)
                .always(Cases.ordinary(spec));
    }

    /**
     * Gradients in other units.
     *
     * @param units the hyperparameters in the new units
     * @param factor what a step is multiplied by
     */
    static Property<Case> gradientScale(RuleSpec spec, String name, Units units, Factor factor) {
        return new Property<>(name, Cases.of(spec, 16), 4, (subject, input) -> {
                    double c = input.parameters() % 2 == 0 ? 0x1p8 : 0x1p-8;
                    Case plain = input.startingAt(0).flat();
                    Case scaled = plain.with(h -> units.change(h, c))
                            .with(plain.gradients().stream().map(g -> g * c).toList());
                    Agreement.within(RESCALED)
                            .ofTheta(
                                    scaled.run(subject),
                                    stretched(plain.run(subject), (h, t) -> factor.at(h, t, c), plain.h()));
                })
                .in(Group.LIMITS)
                .always(Cases.ordinary(spec));
    }

    /** Hyperparameters in the units of gradients that are {@code c} times as large. */
    @FunctionalInterface
    interface Units {
        double[] change(double[] h, double c);
    }

    /** How much longer step {@code t} is when the gradients are {@code c} times as large. */
    @FunctionalInterface
    interface Factor {
        double at(double[] h, int t, double c);
    }

    @FunctionalInterface
    private interface StepFactor {
        double at(double[] h, int t);
    }

    private static Run stretched(Run run, StepFactor factor, double[] h) {
        Run longer = new Run();
        longer.theta().add(run.theta().get(0));
        for (int t = 1; t <= run.steps(); t++) {
            double[] theta = longer.theta().get(t - 1).clone();
            for (int i = 0; i < theta.length; i++) {
                theta[i] += factor.at(h, t) * run.displacement(t, i);
            }
            longer.theta().add(theta);
        }
        return longer;
    }

    private static Run mapped(Run run, java.util.function.DoubleUnaryOperator change) {
        Run other = new Run();
        run.theta()
                .forEach(theta -> other.theta()
                        .add(java.util.Arrays.stream(theta).map(change).toArray()));
        return other;
    }

    private static Run picked(Run run, int parameter) {
        Run other = new Run();
        run.theta().forEach(theta -> other.theta().add(new double[] {theta[parameter]}));
        return other;
    }
}
