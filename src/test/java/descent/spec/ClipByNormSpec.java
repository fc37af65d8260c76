package descent.spec;

import static descent.trial.TrustedRule.RATE;

import descent.kata.Group;
import descent.trial.InitialTheta;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Subject;
import descent.trial.TrustedRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 19: clipping by norm, around rules that can be trusted. */
@SpecOf(number = 19, points = 4)
class ClipByNormSpec extends CoupledSpec implements HasNoOrigin, TakesAllTogether, Converges {
    private static final double NEVER = 1e9;
    private static final double ALWAYS = 1e-3;

    ClipByNormSpec() {
        super("ClipByNorm", InnerOracle.SETTING, Setting.of("limit", "c", 1, 0.75, 10, 0.01));
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
    VectorOracle oracle(double[] h) {
        return new Clipped(InnerOracle.vector(h[0]), h[1]);
    }

    /** When the inner rule asks at p and g(p) is longer than c, each gᵢ is divided by ‖g‖ and multiplied by c. */
    private record Clipped(VectorOracle inner, double limit) implements VectorOracle {
        @Override
        public double[] step(double[] theta, UnaryOperator<double[]> slope, int t) {
            return inner.step(theta, point -> shortened(slope.apply(point)), t);
        }

        private double[] shortened(double... g) {
            double length = length(g);
            return length <= limit
                    ? g
                    : Arrays.stream(g).map(x -> x / length * limit).toArray();
        }

        @Override
        public Map<String, double[]> state() {
            Map<String, double[]> state = new LinkedHashMap<>();
            inner.state().forEach((name, value) -> state.put("inner/" + name, value));
            return state;
        }
    }

    private static double length(double... values) {
        return Math.sqrt(Arrays.stream(values).map(x -> x * x).sum());
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject clipByNorm) {
        // Gradient descent with η = 0.1 inside, c = 2.5; the gradients are (3, −4) and (4, −3), both of length 5, so
        // that
        // half of each is left: θ₁ = (−0.15, 0.2), θ₂ = (−0.15 − 0.2, 0.2 + 0.15)
        Agreement.within(1e-12)
                .ofTheta(
                        given.run(clipByNorm),
                        Traces.of(List.of(new double[] {0, 0}, new double[] {-0.15, 0.2}, new double[] {-0.35, 0.35})));
    }

    @Provide
    Arbitrary<Case> byHand() {
        double[] h = {TrustedRule.GRADIENT_DESCENT.ordinal(), 2.5};
        return Arbitraries.just(new Case(this, h, 0, 2, List.of(3.0, 4.0), 0));
    }

    @Property(tries = 6)
    @About(Group.LIMITS)
    @Label("be the inner rule when no gradient is longer than c")
    void isTheInnerRuleBelowTheLimit(@ForAll @Given("shortGradients") Case given, Subject clipByNorm) {
        RuleTrial inner = RuleTrial.of(InnerOracle.rule(given.h()[0]), InitialTheta.of(given.theta()), given.slopes());
        Agreement.within(1e-13).of(given.run(clipByNorm), Traces.of(clipByNorm, inner));
    }

    @Provide
    Arbitrary<Case> shortGradients() {
        return Cases.of(this, 10).map(given -> given.with("c", NEVER));
    }

    @Property(tries = 6)
    @Always("ordinaryDescent")
    @Rank(4)
    @Label("step by η · min(‖g‖, c) around gradient descent")
    void stepsNoFurtherThanTheLimit(@ForAll @Given("descent") Case given, Subject clipByNorm) {
        RuleTrace trace = given.run(clipByNorm);
        for (int t = 1; t <= given.steps(); t++) {
            double[] moved = new double[given.parameters()];
            double[] g = given.slopes().at(t, moved);
            for (int i = 0; i < moved.length; i++) {
                moved[i] = Traces.displacement(trace, t, i);
            }
            double right = RATE * Math.min(length(g), given.h()[1]);
            double rounding = 1e-12 * right
                    + given.steps() * Math.ulp(length(trace.theta().get(t)));
            if (!(Math.abs(length(moved) - right) <= rounding)) {
                throw Violation.between(
                        "the length of step " + t, right, length(moved), Math.abs(length(moved) / right - 1));
            }
        }
    }

    @Provide
    Arbitrary<Case> descent() {
        return flat().map(ClipByNormSpec::byDescent);
    }

    List<Case> ordinaryDescent() {
        return List.of(byDescent(Cases.ordinary(this).startingAt(0).flat()));
    }

    private static Case byDescent(Case given) {
        return given.with(InnerOracle.SYMBOL, TrustedRule.GRADIENT_DESCENT.ordinal());
    }

    @Property
    @Always("ordinaryLong")
    @About(Group.LIMITS)
    @Label("not care how long a gradient is that is longer than c")
    void doesNotCareHowLongALongGradientIs(@ForAll @Given("longGradients") Case given, Subject clipByNorm) {
        Agreement.within(1e-12).ofTheta(given.scaled(3).run(clipByNorm), given.run(clipByNorm));
    }

    @Provide
    Arbitrary<Case> longGradients() {
        return flat().map(given -> given.with("c", ALWAYS));
    }

    List<Case> ordinaryLong() {
        return List.of(Cases.ordinary(this).startingAt(0).flat().with("c", ALWAYS));
    }

    @Property
    @About(Group.LIMITS)
    @Label("scale its steps when gradients and c grow together")
    void scalesWithGradientAndLimit(@ForAll @Given("flat") Case given, Subject clipByNorm) {
        GradientUnits.check(given, clipByNorm, c -> h -> with(h, "c", c * h[1]), (t, c) -> c);
    }

    @Override
    double[] toLookAt() {
        return new double[] {TrustedRule.STEADY.ordinal(), 5};
    }

    @Override
    public double[] goingDown() {
        return new double[] {TrustedRule.CAREFUL.ordinal(), 50};
    }
}
