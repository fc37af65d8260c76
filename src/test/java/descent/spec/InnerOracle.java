package descent.spec;

import static descent.trial.TrustedRule.MOMENTUM;
import static descent.trial.TrustedRule.RATE;
import static descent.trial.TrustedRule.SMALL;
import static descent.trial.TrustedRule.STEADY_MOMENTUM;
import static descent.trial.TrustedRule.STEADY_RATE;

import descent.trial.RuleTrace;
import descent.trial.TrustedRule;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the rules do that the wrappers wrap. */
final class InnerOracle {
    static final String SYMBOL = "inner rule";
    /** All but the tethered one, for which there is {@link StartsTheInnerRule}, and the one that is to be looked at. */
    static final Setting SETTING = new Setting(
            "inner",
            SYMBOL,
            IntStream.range(0, TrustedRule.TETHERED.ordinal())
                    .mapToObj(i -> (double) i)
                    .toList(),
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
            case TETHERED -> new Tethered();
            case STEADY -> named(new MomentumSpec.HeavyBall(STEADY_RATE, STEADY_MOMENTUM));
        };
    }

    /** The same on all parameters together, for a wrapper that couples them. */
    static VectorOracle vector(double choice) {
        return switch (rule(choice)) {
            case GRADIENT_DESCENT -> (theta, slope, t) -> moved(theta, -RATE, slope.apply(theta));
            case HEAVY_BALL -> new Velocity(RATE, MOMENTUM, 0);
            case LOOKING_AHEAD -> new Velocity(RATE, MOMENTUM, -MOMENTUM);
            case MIDPOINT ->
                (theta, slope, t) -> {
                    double[] half = moved(theta, -TrustedRule.rate(t) / 2, slope.apply(theta));
                    return moved(theta, -TrustedRule.rate(t), slope.apply(half));
                };
            case CAREFUL -> (theta, slope, t) -> moved(theta, -SMALL, slope.apply(theta));
            case TETHERED -> new TetheredTogether();
            case STEADY -> new Velocity(STEADY_RATE, STEADY_MOMENTUM, 0);
        };
    }

    /** start + factor · by. */
    private static double[] moved(double[] start, double factor, double... by) {
        return IntStream.range(0, start.length)
                .mapToDouble(i -> start[i] + factor * by[i])
                .toArray();
    }

    /** Momentum, which asks at θ, or Nesterov's, which asks further along the velocity. */
    private static final class Velocity implements VectorOracle {
        private final double rate;
        private final double momentum;
        private final double ahead;
        private double[] velocity;

        Velocity(double rate, double momentum, double ahead) {
            this.rate = rate;
            this.momentum = momentum;
            this.ahead = ahead;
        }

        @Override
        public double[] step(double[] theta, UnaryOperator<double[]> slope, int t) {
            double[] old = t == 1 ? new double[theta.length] : velocity;
            double[] g = slope.apply(moved(theta, ahead, old));
            velocity = IntStream.range(0, theta.length)
                    .mapToDouble(i -> momentum * old[i] + rate * g[i])
                    .toArray();
            return moved(theta, -1, velocity);
        }

        @Override
        public Map<String, double[]> state() {
            return Map.of("slow", velocity);
        }
    }

    /** x − η(g + x − x₀). */
    private static final class Tethered implements Oracle {
        private double start;

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            start = t == 1 ? theta : start;
            return theta - RATE * (slope.applyAsDouble(theta) + theta - start);
        }

        @Override
        public Map<String, Double> state() {
            return Map.of("slow", start);
        }
    }

    /** The same on all parameters. */
    private static final class TetheredTogether implements VectorOracle {
        private double[] start;

        @Override
        public double[] step(double[] theta, UnaryOperator<double[]> slope, int t) {
            start = t == 1 ? theta.clone() : start;
            double[] pull = moved(theta, -1, start);
            return moved(moved(theta, -RATE, slope.apply(theta)), -RATE, pull);
        }

        @Override
        public Map<String, double[]> state() {
            return Map.of("slow", start);
        }
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
