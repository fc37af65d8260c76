package descent.spec;

import static descent.trial.TrustedRule.RATE;

import descent.kata.Group;
import descent.trial.InitialTheta;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Subject;
import descent.trial.TrustedRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * 27: Schedule-Free, around rules that can be trusted. How often an inner rule that asks twice makes it ask is left open:
 * both answers are the gradient at y.
 */
@SpecOf(number = 27, points = 7)
class ScheduleFreeSpec extends ElementwiseSpec implements StartsTheInnerRule, Converges {
    private static final String BETA = "β";
    private static final int LONG = 400;
    private static final double STEEPNESS = 5;

    ScheduleFreeSpec() {
        super(
                "ScheduleFree",
                new Setting(
                        InnerOracle.SETTING.name(),
                        InnerOracle.SYMBOL,
                        Stream.of(TrustedRule.GRADIENT_DESCENT, TrustedRule.HEAVY_BALL, TrustedRule.LOOKING_AHEAD)
                                .map(rule -> (double) rule.ordinal())
                                .toList(),
                        InnerOracle.SETTING.labels()),
                Setting.of("beta", BETA, 0.5, 0.9, 0, 0.99, 0.125));
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
        return new Mean(InnerOracle.of(h[0]), h[1]);
    }

    /** θₜ = (z₁ + … + zₜ)/t; the gradient between z and θ. */
    private static final class Mean implements Oracle {
        private final Oracle inner;
        private final double beta;
        private double z;
        private double sum;

        Mean(Oracle inner, double beta) {
            this.inner = inner;
            this.beta = beta;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            z = t == 1 ? theta : z;
            double y = beta * theta + (1 - beta) * z;
            z = inner.step(z, point -> slope.applyAsDouble(y), t);
            sum += z;
            return sum / t;
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            inner.state().forEach((name, value) -> state.put("inner/" + name, value));
            state.put("z", z);
            return state;
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject scheduleFree) {
        // Gradient descent with η = 0.1 inside, β = 0.75; the gradients are 1, 2 and 1, plus 0.25y at y:
        // y₁ = 0, z₁ = θ₁ = −0.1; y₂ = −0.1, g₂ = 2 − 0.025 = 1.975, z₂ = −0.2975, θ₂ = −0.19875;
        // y₃ = 0.25 · −0.2975 + 0.75 · −0.19875 = −0.2234375, g₃ = 0.944140625, z₃ = −0.3919140625,
        // θ₃ = (−0.1 − 0.2975 − 0.3919140625)/3
        ByHand.check(given, scheduleFree, -0.1, -0.19875, -0.7894140625 / 3);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(
                ByHand.given(this, new double[] {TrustedRule.GRADIENT_DESCENT.ordinal(), 0.75}, 1, 2, 1));
    }

    @Property
    @Always("ordinaryCounting")
    @Label("hand the step's number on, and answer every question of the inner rule with the gradient at y")
    void answersEveryQuestion(@ForAll @Given("counting") Case given, Subject scheduleFree) {
        RuleTrace actual = given.run(scheduleFree);
        RuleTrace expected = given.expected();
        Agreement.within(1e-10).ofTheta(actual, expected);
        List<List<double[]>> atY = IntStream.range(0, given.steps())
                .mapToObj(i -> Collections.nCopies(
                        actual.asked().get(i).size(), expected.asked().get(i).get(0)))
                .toList();
        Agreement.within(1e-10).ofPoints(actual, new RuleTrace(expected.theta(), atY, List.of(), Optional.empty()));
    }

    @Provide
    Arbitrary<Case> counting() {
        return cases().map(ScheduleFreeSpec::counting);
    }

    List<Case> ordinaryCounting() {
        return List.of(counting(Cases.ordinary(this)));
    }

    private static Case counting(Case given) {
        return given.with(InnerOracle.SYMBOL, TrustedRule.MIDPOINT.ordinal());
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("leave the inner rule its own path when β = 0")
    void leavesTheInnerRuleAlone(@ForAll @Given("apart") Case given, Subject scheduleFree) {
        Agreement.within(1e-12).ofPoints(given.run(scheduleFree), InnerOracle.expected(given));
    }

    /** The inner rule asks where it is. */
    @Provide
    Arbitrary<Case> apart() {
        return Cases.of(this, 10)
                .map(given -> given.with(BETA, 0).with(InnerOracle.SYMBOL, TrustedRule.HEAVY_BALL.ordinal()));
    }

    @Property
    @Rank(4)
    @Label("go −ηg(t + 1)/2 around gradient descent under a constant gradient")
    void goesHalfTheWay(@ForAll @Given("constantDescent") Case given, Subject scheduleFree) {
        // zₜ = −ηgt, and the mean of 1 … t is (t + 1)/2
        ClosedForm step = (h, g, t) -> t == 1 ? RATE * g : RATE * g / 2;
        Agreement.within(1e-10).ofTheta(given.run(scheduleFree), ClosedForm.of(given, step));
    }

    @Provide
    Arbitrary<Case> constantDescent() {
        return constant().map(given -> given.with(InnerOracle.SYMBOL, TrustedRule.GRADIENT_DESCENT.ordinal()));
    }

    @Example
    @About(Group.CONVERGENCE)
    @Label("come to rest in a bowl, as slowly as a mean does")
    void comesToRest(@ForAll @Given("bowl") Case given, Subject scheduleFree) {
        RecordedSlopes bowl = RecordedSlopes.of(LONG, given.parameters(), STEEPNESS, (t, i) -> 0);
        RuleTrial trial = RuleTrial.of(instance(given.h()), InitialTheta.of(given.theta()), bowl);
        double[] end = Traces.of(scheduleFree, trial).theta().get(LONG);
        double[] right = expected(given.h(), given.theta(), bowl).theta().get(LONG);
        for (int i = 0; i < end.length; i++) {
            if (!(Math.abs(end[i]) <= Math.abs(right[i]) + 1e-9)) {
                throw Violation.between("θ[%d] after %d steps".formatted(i, LONG), right[i], end[i], Double.NaN);
            }
        }
    }

    @Provide
    Arbitrary<Case> bowl() {
        double[] h = {TrustedRule.GRADIENT_DESCENT.ordinal(), 0.9};
        return Arbitraries.just(new Case(this, h, 1, 2, List.of(0.0), STEEPNESS));
    }

    @Override
    double[] toLookAt() {
        return new double[] {TrustedRule.STEADY.ordinal(), 0.9};
    }

    @Override
    public double[] goingDown() {
        return new double[] {TrustedRule.CAREFUL.ordinal(), 0.9};
    }
}
