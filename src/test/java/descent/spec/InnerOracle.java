package descent.spec;

import static descent.trial.TrustedRule.MOMENTUM;
import static descent.trial.TrustedRule.RATE;
import static descent.trial.TrustedRule.SMALL;

import descent.trial.RuleTrace;
import descent.trial.TrustedRule;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** What the rules do that the wrappers wrap. */
final class InnerOracle {
    static final String SYMBOL = "inner rule";
    static final Setting SETTING = Setting.choice(
            "inner",
            SYMBOL,
            Stream.of(TrustedRule.values()).map(TrustedRule::toString).toList());

    private InnerOracle() {}

    /** The rule that a case has chosen. @param choice the setting's value */
    static TrustedRule rule(double choice) {
        return TrustedRule.values()[(int) choice];
    }

    /** The case as the inner rule takes it alone. */
    static RuleTrace expected(Case given) {
        return Expected.of(() -> of(given.spec().get(given.h(), SYMBOL, 0)), given.theta(), given.slopes());
    }

    static Oracle of(double choice) {
        return switch (rule(choice)) {
            case GRADIENT_DESCENT -> (theta, slope, t) -> theta - RATE * slope.applyAsDouble(theta);
            case HEAVY_BALL -> named(new MomentumSpec.HeavyBall(RATE, MOMENTUM));
            case LOOKING_AHEAD -> named(new NesterovSpec.LookingAhead(RATE, MOMENTUM));
            case MIDPOINT ->
                (theta, slope, t) -> {
                    double half = theta - TrustedRule.rate(t) / 2 * slope.applyAsDouble(theta);
                    return theta - TrustedRule.rate(t) * slope.applyAsDouble(half);
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
