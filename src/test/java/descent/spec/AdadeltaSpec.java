package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 09: Adadelta, with ε inside both roots and last step's E[Δ²]. */
@SpecOf(number = 9, points = 7)
class AdadeltaSpec extends ElementwiseSpec implements Converges {
    AdadeltaSpec() {
        super(
                "Adadelta",
                Setting.of("decay", "ρ", 0.5, 0.9, 0, 0.95),
                Setting.of("epsilon", "ε", 1e-6, 0.25, 1, 0.001, 0));
    }

    @Override
    Oracle oracle(double[] h) {
        return new TwoMeans(h[0], h[1]);
    }

    /** E[g²] first; Δ = √(E[Δ²] + ε) / √(E[g²] + ε) · g; then E[Δ²]; θ −= Δ. */
    private static final class TwoMeans implements Oracle {
        private final double decay;
        private final double epsilon;
        private double squares;
        private double steps;

        TwoMeans(double decay, double epsilon) {
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            squares = decay * squares + (1 - decay) * g * g;
            double delta = Math.sqrt((steps + epsilon) / (squares + epsilon)) * g;
            steps = decay * steps + (1 - decay) * delta * delta;
            return theta - delta;
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            state.put("squares", squares);
            state.put("steps", steps);
            return state;
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject adadelta) {
        // E[g²] = 0.25 · 4 = 1, Δ₁ = √1 / √2 · 2 = √2, E[Δ²] = 0.25 · 2 = 0.5;
        // E[g²] = 0.75 + 0.25 · 16 = 4.75, Δ₂ = √1.5 / √5.75 · 4
        ByHand.check(given, adadelta, -Math.sqrt(2), -Math.sqrt(2) - 4 * Math.sqrt(1.5 / 5.75));
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.75, 1}, 2, 4));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("scale its steps by c when gradients grow by c and ε by c²")
    void scalesWithTheGradientAndEpsilon(@ForAll @Given("flat") Case given, Subject adadelta) {
        GradientUnits.check(given, adadelta, c -> h -> with(h, "ε", c * c * h[1]), (t, c) -> c);
    }

    List<Case> ordinaryFlat() {
        return List.of(Cases.ordinary(this).startingAt(0).flat());
    }

    @Override
    double[] toLookAt() {
        return new double[] {0.9, 1e-5};
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.9, 1e-3};
    }
}
