package descent.spec;

import descent.kata.Group;
import descent.trial.RuleTrace;
import descent.trial.Subject;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * 28: LAMB on one array, with the identity as φ. Along given gradients: where they follow θ, it makes much of an ulp. With
 * these β₁ no average of short decimals is zero but for rounding, of which LAMB would make a step: what is remembered of
 * them is a multiple of 11 or of 9, and the last of them is none.
 */
@SpecOf(number = 28, points = 6)
class LambSpec extends CoupledSpec implements TakesAllTogether, Converges {
    private static final double FOUR = 4;

    LambSpec() {
        super(
                "Lamb",
                Setting.of("learningRate", "η", 0.1, 0.25, 0.01, 0.003),
                Setting.of("beta1", "β₁", 0.9, 0.55, 0, 0.99),
                AdamSpec.BETA_2,
                Setting.EPSILON,
                Setting.of("decay", "λ", 0.1, 0.5, 0, 0.01));
    }

    @Override
    int atMost(int steps) {
        return Cases.few(steps);
    }

    @Override
    VectorOracle oracle(double[] h) {
        return new Proportionate(h);
    }

    /** Adam's oracle on each parameter, at rate 1 from 0, says m̂/(√v̂ + ε). */
    private static final class Proportionate implements VectorOracle {
        private final double[] h;
        private List<AdamSpec.Moments> adams = List.of();

        Proportionate(double... h) {
            this.h = h;
        }

        @Override
        public double[] step(double[] theta, UnaryOperator<double[]> slope, int t) {
            if (t == 1) {
                adams = Arrays.stream(theta)
                        .mapToObj(x -> new AdamSpec.Moments(1, h[1], h[2], h[3]))
                        .toList();
            }
            double[] g = slope.apply(theta);
            double[] u = IntStream.range(0, theta.length)
                    .mapToDouble(i -> h[4] * theta[i] - adams.get(i).step(0, point -> g[i], t))
                    .toArray();
            double ratio = length(theta) == 0 || length(u) == 0 ? 1 : length(theta) / length(u);
            return IntStream.range(0, theta.length)
                    .mapToDouble(i -> theta[i] - h[0] * ratio * u[i])
                    .toArray();
        }

        @Override
        public Map<String, double[]> state() {
            Map<String, double[]> state = new LinkedHashMap<>();
            for (String name : List.of("m", "v")) {
                state.put(
                        name,
                        adams.stream()
                                .mapToDouble(adam -> adam.state().get(name))
                                .toArray());
            }
            return state;
        }
    }

    private static double length(double... values) {
        return Math.sqrt(Arrays.stream(values).map(x -> x * x).sum());
    }

    @Example
    @Rank(1)
    @Label("take the step that we worked out by hand")
    void takesTheStepByHand(@ForAll @Given("byHand") Case given, Subject lamb) {
        // θ = (1, −2), g = (3, −4): m̂ = g and v̂ = g², so that with ε = 1 and λ = 0.5
        // u = (3/4 + 0.5, −4/5 − 1) = (1.25, −1.8), and θ₁ = θ − 0.5 · √5/‖u‖ · u
        double factor = 0.5 * Math.sqrt(5) / Math.hypot(1.25, 1.8);
        RuleTrace first = Traces.of(given.run(lamb).theta().subList(0, 2));
        Agreement.within(1e-12).ofTheta(first, Traces.of(List.of(new double[] {1, -2}, new double[] {
            1 - 1.25 * factor, -2 + 1.8 * factor
        })));
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(new Case(this, new double[] {0.5, 0.5, 0.5, 1, 0.5}, 1, 2, List.of(3.0, 4.0), 0));
    }

    @Property
    @Always("ordinaryAway")
    @Rank(4)
    @Label("step η‖θ‖, whatever the gradient")
    void stepsByAShareOfTheta(@ForAll @Given("away") Case given, Subject lamb) {
        RuleTrace trace = given.run(lamb);
        for (int t = 1; t <= given.steps(); t++) {
            double[] before = trace.theta().get(t - 1);
            int step = t;
            double moved = length(IntStream.range(0, before.length)
                    .mapToDouble(i -> Traces.displacement(trace, step, i))
                    .toArray());
            double right = given.h()[0] * length(before);
            if (!(Math.abs(moved - right) <= 1e-12 * length(before))) {
                throw Violation.between("the length of step " + t, right, moved, Math.abs(moved / right - 1));
            }
        }
    }

    @Provide
    Arbitrary<Case> away() {
        return cases().map(given -> given.startingAt(-3));
    }

    /** The second is far longer than its step. */
    List<Case> ordinaryAway() {
        Case given = Cases.ordinary(this);
        return List.of(given, given.startingAt(40).with("λ", 0));
    }

    @Property(tries = 5)
    @Label("take Adam's first step from θ = 0")
    void leavesZero(@ForAll @Given("atZero") Case given, Subject lamb) {
        ClosedForm adam = (h, g, t) -> h[0] * g / (Math.abs(g) + h[3]);
        Agreement.within(1e-12).ofTheta(given.run(lamb), ClosedForm.of(given, adam));
    }

    @Provide
    Arbitrary<Case> atZero() {
        return Cases.of(this, 1)
                .map(given -> given.startingAt(0).with(given.gradients().subList(0, 1)));
    }

    @Property(tries = 5)
    @Always("ordinaryUndecayed")
    @About(Group.LIMITS)
    @Label("go the same way four times as large from four times θ, without decay")
    void scalesWithTheta(@ForAll @Given("undecayed") Case given, Subject lamb) {
        Case large = given.startingAt(FOUR * given.start());
        Agreement.within(1e-13).ofTheta(Traces.mapped(large.run(lamb), x -> x / FOUR), given.run(lamb));
    }

    @Provide
    Arbitrary<Case> undecayed() {
        return away().map(given -> given.with("λ", 0));
    }

    List<Case> ordinaryUndecayed() {
        return List.of(Cases.ordinary(this).with("λ", 0));
    }

    @Property
    @Always("ordinaryAway")
    @About(Group.LIMITS)
    @Label("take the same steps when gradients and ε grow together")
    void takesTheSameStepsInOtherUnits(@ForAll @Given("away") Case given, Subject lamb) {
        GradientUnits.check(given, lamb, c -> h -> with(h, "ε", c * h[3]), (t, c) -> 1);
    }

    @Property(tries = 5)
    @Label("shrink θ by 1 − η while every gradient is zero, if there is decay at all")
    void shrinksWithoutAGradient(@ForAll @Given("shrinking") Case given, Subject lamb) {
        // u = λθ, and (‖θ‖/‖u‖) u = θ
        Agreement.within(1e-12).ofTheta(given.run(lamb), Traces.shrinking(given, 1 - given.h()[0]));
    }

    @Provide
    Arbitrary<Case> shrinking() {
        return Cases.of(this, 1)
                .map(given -> Cases.safe(given.startingAt(1).with("λ", 0.1).with(Collections.nCopies(6, 0.0))));
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.003, 0.9, 0.999, 1e-6, 0};
    }
}
