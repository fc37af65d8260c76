package descent.spec;

import descent.kata.Group;
import descent.trial.InitialTheta;
import descent.trial.LandscapeSlopes;
import descent.trial.RuleTrial;
import descent.trial.Slopes;
import descent.trial.Subject;
import descent.trial.Surface;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/**
 * Minimizing known functions: on each, the rule must get about as far as its oracle does. One θ holds the variables of
 * all functions, which do not disturb each other.
 */
interface Converges extends RuleCases {
    int STEPS = 110;
    Slopes SLOPES = new LandscapeSlopes(STEPS);

    /** A tenth of the way is far more than rounding in a closed loop of this length makes of it. */
    double SHARE = 0.1;

    /** Hyperparameters with which the oracle makes its way on every function. */
    double[] goingDown();

    /** Hyperparameters as they are shown. */
    record Downhill(RuleSpec spec, double[] h) {
        @Override
        public String toString() {
            return spec.shown(h);
        }
    }

    @Provide
    default Arbitrary<Downhill> downhill() {
        return Arbitraries.just(new Downhill(rule(), goingDown()));
    }

    @Example
    @About(Group.CONVERGENCE)
    @Label("go down the sphere, a narrow valley, Beale's and Rosenbrock's functions, and leave the saddle")
    default void goesDown(@ForAll @Given("downhill") Downhill given, Subject subject) {
        RuleTrial trial = RuleTrial.of(rule().instance(given.h()), InitialTheta.of(start()), SLOPES);
        double[] end = Traces.of(subject, trial).theta().get(STEPS);
        double[] right = rule().expected(given.h(), start(), SLOPES).theta().get(STEPS);
        Stream.of(Surface.values()).forEach(landscape -> reaches(landscape, end, right));
    }

    private static void reaches(Surface landscape, double[] end, double... expected) {
        double reached = landscape.value(landscape.part(end));
        double right = landscape.value(landscape.part(expected));
        double begun = landscape.value(landscape.start());
        if (!(right < begun)) {
            throw new IllegalStateException("the oracle does not go down on " + landscape);
        }
        if (!(reached <= right + SHARE * (begun - right))) {
            throw Violation.between(
                    "on %s, the loss after %d steps".formatted(landscape, STEPS), right, reached, Double.NaN);
        }
    }

    private static double[] start() {
        return Stream.of(Surface.values())
                .flatMapToDouble(landscape -> DoubleStream.of(landscape.start()))
                .toArray();
    }
}
