package descent.spec;

import static descent.worker.Inner.MOMENTUM;
import static descent.worker.Inner.RATE;
import static descent.worker.Inner.SMALL;

import descent.worker.Inner;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** What the rules do that the wrappers wrap. */
final class InnerOracle {
    static final Setting SETTING = Setting.choice(
            "inner rule", Stream.of(Inner.values()).map(Inner::toString).toList());

    private InnerOracle() {}

    /** The rule that a case has chosen. @param choice the setting's value */
    static Inner rule(double choice) {
        return Inner.values()[(int) choice];
    }

    static Oracle of(double choice) {
        return switch (rule(choice)) {
            case GRADIENT_DESCENT -> (theta, slope, t) -> theta - RATE * slope.applyAsDouble(theta);
            case HEAVY_BALL -> named(new MomentumSpec.HeavyBall(RATE, MOMENTUM));
            case LOOKING_AHEAD -> named(new NesterovSpec.LookingAhead(RATE, MOMENTUM));
            case MIDPOINT ->
                (theta, slope, t) -> {
                    double half = theta - Inner.rate(t) / 2 * slope.applyAsDouble(theta);
                    return theta - Inner.rate(t) * slope.applyAsDouble(half);
                };
            case CAREFUL -> (theta, slope, t) -> theta - SMALL * slope.applyAsDouble(theta);
        };
    }

    /** Their state is called otherwise. */
    private static Oracle named(Oracle oracle) {
        return new Oracle() {
            @Override
            public double step(double theta, DoubleUnaryOperator slope, int t) {
                return oracle.step(theta, slope, t);
            }

            @Override
            public Map<String, Double> state() {
                return Map.of("slow", oracle.state().get("velocity"));
            }
        };
    }
}
