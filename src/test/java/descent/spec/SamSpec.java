package descent.spec;

import static descent.trial.TrustedRule.RATE;

import descent.kata.Group;
import descent.trial.InitialTheta;
import descent.trial.LeastSquaresSlopes;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Subject;
import descent.trial.TrustedRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 25: sharpness-aware minimization, around rules that can be trusted. */
@SpecOf(number = 25, points = 6)
class SamSpec extends CoupledSpec implements HasNoOrigin, AroundAnother, TakesAllTogether, Converges {
    private static final String RADIUS = "ρ";
    private static final double ANGLE = 0.6;
    private static final int SETTLED = 150;
    private static final double STEEPNESS = 5;

    SamSpec() {
        super("Sam", InnerOracle.SETTING, Setting.of("radius", RADIUS, 0.3, 0.7, 0, 2.5, 0.05));
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
        return new Uphill(InnerOracle.vector(h[0]), h[1]);
    }

    /** When the inner rule asks at p, it gets the gradient ρ away from there, along the gradient at p. */
    private record Uphill(VectorOracle inner, double radius) implements VectorOracle {
        @Override
        public double[] step(double[] theta, UnaryOperator<double[]> slope, int t) {
            return inner.step(theta, point -> slope.apply(above(point, slope.apply(point))), t);
        }

        private double[] above(double[] point, double... h) {
            double length = length(h);
            return IntStream.range(0, h.length)
                    .mapToDouble(i -> length == 0 ? point[i] : point[i] + radius * (h[i] / length))
                    .toArray();
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
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject sam) {
        // Gradient descent with η = 0.1 inside, ρ = 1; the gradients are (3, −4) and (4, −3), plus 0.25p at the point
        // p.
        // Uphill the gradient is longer by 0.25, so that a factor of 1 + 0.25/‖h‖ is all there is to SAM here:
        // h₁ = (3, −4), ‖h₁‖ = 5, θ₁ = −0.1 · 1.05 · h₁ = (−0.315, 0.42);
        // h₂ = (4 − 0.07875, −3 + 0.105), θ₂ = θ₁ − 0.1(1 + 0.25/‖h₂‖)h₂
        double more = 0.1 * (1 + 0.25 / Math.hypot(3.92125, 2.895));
        RuleTrace expected = Traces.of(List.of(new double[] {0, 0}, new double[] {-0.315, 0.42}, new double[] {
            -0.315 - more * 3.92125, 0.42 + more * 2.895
        }));
        Agreement.within(1e-12).ofTheta(given.run(sam), expected);
    }

    @Provide
    Arbitrary<Case> byHand() {
        double[] h = {TrustedRule.GRADIENT_DESCENT.ordinal(), 1};
        return Arbitraries.just(new Case(this, h, 0, 2, List.of(3.0, 4.0), curvature()));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("move as the inner rule alone when ρ = 0")
    void isTheInnerRuleWithoutRadius(@ForAll @Given("narrow") Case given, Subject sam) {
        Agreement.within(1e-12).ofTheta(given.run(sam), InnerOracle.expected(given));
    }

    @Provide
    Arbitrary<Case> narrow() {
        return Cases.of(this, 10).map(given -> given.with(RADIUS, 0));
    }

    @Property(tries = 5)
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("move as the inner rule alone, to the last bit, where the slope is everywhere the same")
    void isTheInnerRuleOnASlope(@ForAll @Given("flat") Case given, Subject sam) {
        RuleTrial alone = RuleTrial.of(InnerOracle.rule(given.h()[0]), InitialTheta.of(given.theta()), given.slopes());
        RuleTrace expected = Traces.of(sam, alone);
        Agreement.exact().ofTheta(given.run(sam), expected);
    }

    List<Case> ordinaryFlat() {
        Case given = Cases.ordinary(this).startingAt(0).flat();
        return List.of(given, given.scaled(TINY));
    }

    @Property(tries = 5)
    @Rank(4)
    @Label("end in the cycle ±ηλρ/(2 − ηλ) in a bowl, around gradient descent")
    void endsInACycle(@ForAll @Given("cycling") Case given, Subject sam) {
        // x₊ = (1 − ηλ)x − ηλρ sign(x), which turns x = ηλρ/(2 − ηλ) into −x
        RecordedSlopes bowl = RecordedSlopes.of(SETTLED, 1, STEEPNESS, (t, i) -> 0);
        RuleTrial trial = RuleTrial.of(instance(given.h()), InitialTheta.of(given.theta()), bowl);
        RuleTrace trace = Traces.of(sam, trial);
        double right = RATE * STEEPNESS * given.h()[1] / (2 - RATE * STEEPNESS);
        double last = trace.theta().get(SETTLED)[0];
        double before = trace.theta().get(SETTLED - 1)[0];
        if (!(Math.abs(Math.abs(last) - right) <= 1e-12 * right) || !(last * before < 0)) {
            throw Violation.between(
                    "|θ| after %d steps, from side to side,".formatted(SETTLED), right, Math.abs(last), Double.NaN);
        }
    }

    /** By gradient descent, from ±1. */
    @Provide
    Arbitrary<Case> cycling() {
        return Combinators.combine(Arbitraries.of(0.3, 0.05, 2.5), Arbitraries.of(1.0, -1.0))
                .as((radius, start) -> new Case(
                        this,
                        new double[] {TrustedRule.GRADIENT_DESCENT.ordinal(), radius},
                        start,
                        1,
                        List.of(0.0),
                        STEEPNESS));
    }

    @Property
    @Always("ordinaryPlane")
    @About(Group.LIMITS)
    @Label("turn its path when the plane is turned, around gradient descent")
    void turnsWithThePlane(@ForAll @Given("plane") Case given, Subject sam) {
        RecordedSlopes turned = RecordedSlopes.of(
                given.steps(), 2, given.curvature(), (t, i) -> turned(given.recorded(t, 0), given.recorded(t, 1))[i]);
        RuleTrial trial = RuleTrial.of(instance(given.h()), InitialTheta.of(turned(given.theta())), turned);
        RuleTrace expected =
                Traces.of(given.run(sam).theta().stream().map(SamSpec::turned).toList());
        Agreement.within(1e-11).ofTheta(Traces.of(sam, trial), expected);
    }

    private static double[] turned(double... p) {
        double cosine = Math.cos(ANGLE);
        double sine = Math.sin(ANGLE);
        return new double[] {cosine * p[0] - sine * p[1], sine * p[0] + cosine * p[1]};
    }

    @Provide
    Arbitrary<Case> plane() {
        return cases().map(SamSpec::inThePlane);
    }

    List<Case> ordinaryPlane() {
        return List.of(inThePlane(Cases.ordinary(this)));
    }

    private static Case inThePlane(Case given) {
        return new Case(given.spec(), given.h(), given.start(), 2, given.gradients(), given.curvature())
                .with(InnerOracle.SYMBOL, TrustedRule.GRADIENT_DESCENT.ordinal());
    }

    @Property(tries = 5)
    @Always("ordinaryFirst")
    @About(Group.LIMITS)
    @Label("scale its step when J grows, around gradient descent")
    void scalesWithJ(@ForAll @Given("first") Case given, Subject sam) {
        Case steeper = new Case(
                this,
                given.h(),
                given.start(),
                given.parameters(),
                given.scaled(16).gradients(),
                16 * given.curvature());
        Agreement.within(1e-14).ofTheta(Traces.mapped(steeper.run(sam), x -> x / 16), given.run(sam));
    }

    @Provide
    Arbitrary<Case> first() {
        return Cases.of(this, 1).map(SamSpec::firstDescent);
    }

    List<Case> ordinaryFirst() {
        Case given = Cases.ordinary(this);
        return List.of(firstDescent(given.with(given.gradients().subList(0, 1))));
    }

    private static Case firstDescent(Case given) {
        return given.startingAt(0).with(InnerOracle.SYMBOL, TrustedRule.GRADIENT_DESCENT.ordinal());
    }

    /** Elsewhere the bowl is round: from the point where a second question comes, h looks the same way as from the first. */
    @Example
    @Label("climb along the gradient at each point that is asked for, where one direction is steeper than another")
    void climbsFromEachPoint(@ForAll @Given("twice") Case given, Subject sam) {
        LeastSquaresSlopes uneven = new LeastSquaresSlopes(
                given.steps(), 1, new double[] {1, 0, 0, 0, 2, 0, 1, 0, 0.5}, new double[] {9, -20, 5});
        RuleTrial trial = RuleTrial.of(instance(given.h()), InitialTheta.of(given.theta()), uneven);
        Agreement.within(1e-10).of(Traces.of(sam, trial), expected(given.h(), given.theta(), uneven));
    }

    /** Around a rule that asks twice in a step. */
    @Provide
    Arbitrary<Case> twice() {
        return Arbitraries.just(Cases.ordinary(this)
                .with(Collections.nCopies(6, 0.0))
                .with(InnerOracle.SYMBOL, TrustedRule.MIDPOINT.ordinal()));
    }

    /** The squares of a FLOAT below 1e-23 are zero: who then divides by the least number goes 1e13 too far. */
    @Property(tries = 2)
    @About(Group.CONTRACT)
    @Label("go no further than ρ uphill where the squares of a FLOAT gradient are zero")
    void goesNoFurtherThanTheRadius(@ForAll @Given("tiny") Case given, Subject sam) {
        double[] end = Traces.of(sam, given.trial().on(InitialTheta.Precision.FLOAT))
                .theta()
                .get(1);
        double[] right = given.expected().theta().get(1);
        for (int i = 0; i < end.length; i++) {
            if (!(Math.abs(end[i]) <= 1.001 * Math.abs(right[i]))) {
                throw Violation.between("after step 1, θ[%d]".formatted(i), right[i], end[i], Double.NaN);
            }
        }
    }

    @Provide
    Arbitrary<Case> tiny() {
        double[] h = {TrustedRule.GRADIENT_DESCENT.ordinal(), 0.5};
        return Arbitraries.of(1e-24, 1e-30).map(g -> new Case(this, h, 0, 3, List.of(g), curvature()));
    }

    @Override
    double[] toLookAt() {
        return new double[] {TrustedRule.STEADY.ordinal(), 0.1};
    }

    @Override
    public double[] goingDown() {
        return new double[] {TrustedRule.CAREFUL.ordinal(), 0.05};
    }
}
