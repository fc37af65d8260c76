package descent.spec;

import descent.kata.Group;
import descent.worker.Inner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 13: weight decay as an L2 penalty, around rules that can be trusted. */
final class WeightDecaySpec extends RuleSpec {
    WeightDecaySpec() {
        super("WeightDecay", InnerOracle.SETTING, Setting.of("λ", 0.1, 0.5, 0, 0.01));
    }

    @Override
    Object[] arguments(double[] h) {
        return new Object[] {InnerOracle.rule(h[0]), h[1]};
    }

    @Override
    double curvature() {
        return 0.25;
    }

    @Override
    Oracle oracle(double[] h) {
        return new Penalized(InnerOracle.of(h[0]), h[1]);
    }

    /** When the inner rule asks at p it gets g(p) + λp. */
    private static final class Penalized implements Oracle {
        private final Oracle inner;
        private final double decay;

        Penalized(Oracle inner, double decay) {
            this.inner = inner;
            this.decay = decay;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            return inner.step(theta, point -> slope.applyAsDouble(point) + decay * point, t);
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            inner.state().forEach((name, value) -> state.put("inner/" + name, value));
            return state;
        }
    }

    @Override
    public List<Property<?>> properties() {
        // Gradient descent with η = 0.1 inside, λ = 0.75; the gradients are 1 and 2, plus 0.25p at the point p:
        // θ₁ = −0.1; g₂ = 2 − 0.025 − 0.075 = 1.9, θ₂ = −0.1 − 0.19 = −0.29
        return RuleProperties.of(this, WorkedExample.of(this, new double[] {0, 0.75}, new double[] {1, 2}, -0.1, -0.29))
                .and(new Property<>("be the inner rule when λ = 0", Cases.of(this, 10), 5, (subject, input) -> {
                            Case plain = input.with(h -> with(h, "λ", 0));
                            Run inner = Run.of(InnerOracle.rule(input.h()[0]), input.route());
                            Agreement.within(1e-12).of(plain.run(subject), inner);
                        })
                        .in(Group.LIMITS))
                .and(new Property<>(
                        "shrink θ by 1 − ηλ when the gradient is zero", Cases.of(this, 1), 5, (subject, input) -> {
                            Case still = input.startingAt(1)
                                    .with(List.of(0.0, 0.0, 0.0, 0.0))
                                    .with(h -> with(h, "inner rule", 0))
                                    .flat();
                            Run expected = new Run();
                            for (int t = 0; t <= still.steps(); t++) {
                                double shrunk = Math.pow(1 - 0.1 * still.h()[1], t);
                                expected.theta()
                                        .add(java.util.Arrays.stream(still.theta())
                                                .map(x -> x * shrunk)
                                                .toArray());
                            }
                            Agreement.within(1e-12).ofTheta(still.run(subject), expected);
                        }))
                .and(Convergence.of(this, Inner.CAREFUL.ordinal(), 0.01))
                .list();
    }
}
