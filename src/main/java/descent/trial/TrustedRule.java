package descent.trial;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rules that can be trusted, for the wrappers to wrap. Their state is called "slow", as a rule's state may be: a wrapper
 * has to keep it apart from its own.
 */
public enum TrustedRule implements Optimizer, Rule {
    GRADIENT_DESCENT("gradient descent, η 0.1") {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> theta.subi(gradient.at(theta).muli(RATE));
        }
    },
    HEAVY_BALL("momentum, η 0.1, γ 0.5") {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return heavyBall(theta, memory, RATE, MOMENTUM);
        }
    },
    LOOKING_AHEAD("Nesterov's, η 0.1, γ 0.5") {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("slow");
            return (gradient, t) -> {
                INDArray ahead = theta.sub(velocity.mul(MOMENTUM));
                velocity.muli(MOMENTUM).addi(gradient.at(ahead).muli(RATE));
                theta.subi(velocity);
            };
        }
    },
    /** Asks twice per step, changes what it is given, as it may, and goes by the step's number. */
    MIDPOINT("the midpoint rule, η 0.1 t / (t + 1)") {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> theta.subi(midpoint(theta, gradient, t));
        }
    },
    CAREFUL("gradient descent, η 0.0005") {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> theta.subi(gradient.at(theta).muli(SMALL));
        }
    },
    /** Keeps where it is started, and is drawn back there: g + θ − θ₀ in place of g. */
    TETHERED("gradient descent tethered to its start, η 0.1") {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray start = memory.copy("slow", theta);
            return (gradient, t) ->
                    theta.subi(gradient.at(theta).addi(theta).subi(start).muli(RATE));
        }
    },
    /** Makes its way on every function, to be looked at; no spec goes by it. */
    STEADY("momentum, η 0.001, γ 0.9") {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return heavyBall(theta, memory, STEADY_RATE, STEADY_MOMENTUM);
        }
    };

    /** η, but for {@link #CAREFUL} and {@link #STEADY}. */
    public static final double RATE = 0.1;

    /** η of {@link #CAREFUL}. */
    public static final double SMALL = 0.0005;

    /** γ, but for {@link #STEADY}. */
    public static final double MOMENTUM = 0.5;

    /** η of {@link #STEADY}. */
    public static final double STEADY_RATE = 0.001;

    /** γ of {@link #STEADY}. */
    public static final double STEADY_MOMENTUM = 0.9;

    private final String words;

    TrustedRule(String words) {
        this.words = words;
    }

    /** η of {@link #MIDPOINT} at step {@code t}. */
    public static double rate(int t) {
        return RATE * t / (t + 1);
    }

    private static Step heavyBall(INDArray theta, Memory memory, double rate, double momentum) {
        INDArray velocity = memory.zeros("slow");
        return (gradient, t) -> {
            velocity.muli(momentum).addi(gradient.at(theta).muli(rate));
            theta.subi(velocity);
        };
    }

    private static INDArray midpoint(INDArray theta, Gradient gradient, int t) {
        INDArray half = theta.sub(gradient.at(theta).muli(rate(t) / 2));
        return gradient.at(half).muli(rate(t));
    }

    @Override
    public Optimizer optimizer(Implementation classes) {
        return this;
    }

    @Override
    public String toString() {
        return words;
    }
}
