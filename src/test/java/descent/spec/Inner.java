package descent.spec;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rules that can be trusted, for the wrappers to wrap. Their state is called "slow", as a rule's state may be: a wrapper
 * has to keep it apart from its own.
 */
public enum Inner implements Optimizer {
    GRADIENT_DESCENT("gradient descent, η 0.1") {
        @Override
        public Step start(INDArray initial, Memory memory) {
            return (theta, gradient, t) -> theta.subi(gradient.at(theta).muli(RATE));
        }

        @Override
        Oracle oracle() {
            return (theta, slope, t) -> theta - RATE * slope.applyAsDouble(theta);
        }
    },
    HEAVY_BALL("momentum, η 0.1, γ 0.5") {
        @Override
        public Step start(INDArray initial, Memory memory) {
            INDArray velocity = memory.zeros("slow");
            return (theta, gradient, t) -> {
                velocity.muli(MOMENTUM).addi(gradient.at(theta).muli(RATE));
                theta.subi(velocity);
            };
        }

        @Override
        Oracle oracle() {
            return named(new MomentumSpec.HeavyBall(RATE, MOMENTUM));
        }
    },
    LOOKING_AHEAD("Nesterov's, η 0.1, γ 0.5") {
        @Override
        public Step start(INDArray initial, Memory memory) {
            INDArray velocity = memory.zeros("slow");
            return (theta, gradient, t) -> {
                INDArray ahead = theta.sub(velocity.mul(MOMENTUM));
                velocity.muli(MOMENTUM).addi(gradient.at(ahead).muli(RATE));
                theta.subi(velocity);
            };
        }

        @Override
        Oracle oracle() {
            return named(new NesterovSpec.LookingAhead(RATE, MOMENTUM));
        }
    },
    /** Asks twice per step and goes by the step's number. */
    MIDPOINT("the midpoint rule, η 0.1 t / (t + 1)") {
        @Override
        public Step start(INDArray initial, Memory memory) {
            return (theta, gradient, t) -> theta.subi(midpoint(theta, gradient, t));
        }

        @Override
        Oracle oracle() {
            return (theta, slope, t) -> {
                double half = theta - rate(t) / 2 * slope.applyAsDouble(theta);
                return theta - rate(t) * slope.applyAsDouble(half);
            };
        }
    },
    CAREFUL("gradient descent, η 0.0005") {
        @Override
        public Step start(INDArray initial, Memory memory) {
            return (theta, gradient, t) -> theta.subi(gradient.at(theta).muli(SMALL));
        }

        @Override
        Oracle oracle() {
            return (theta, slope, t) -> theta - SMALL * slope.applyAsDouble(theta);
        }
    };

    static final Setting SETTING = Setting.choice(
            "inner rule", Stream.of(values()).map(Inner::toString).toList());

    private static final double RATE = 0.1;
    private static final double SMALL = 0.0005;
    private static final double MOMENTUM = 0.5;

    private final String words;

    Inner(String words) {
        this.words = words;
    }

    abstract Oracle oracle();

    static Inner at(double index) {
        return List.of(values()).get((int) index);
    }

    private static double rate(int t) {
        return RATE * t / (t + 1);
    }

    private static INDArray midpoint(INDArray theta, Gradient gradient, int t) {
        INDArray half = theta.sub(gradient.at(theta).mul(rate(t) / 2));
        return gradient.at(half).mul(rate(t));
    }

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

    @Override
    public String toString() {
        return words;
    }
}
