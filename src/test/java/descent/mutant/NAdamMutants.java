package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 22. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class NAdamMutants {
    private NAdamMutants() {}

    @Mistake(
            value = "no look-ahead: Adam",
            hint = "The numerator is β₁ times the coming m̂ and 1 − β₁ times the corrected gradient.")
    record PlainAdam(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.div(Pieces.weights(beta1, t));
        }
    }

    @Mistake(value = "1 − β₁ᵗ in both corrections", hint = "m is used one step ahead: its correction is 1 − β₁ᵗ⁺¹.")
    record SameCorrection(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta1).addi(g.mul(1 - beta1)).divi(Pieces.weights(beta1, t));
        }
    }

    @Mistake(value = "1 − β₁ᵗ⁺¹ in both corrections", hint = "The gradient is this step's: its correction is 1 − β₁ᵗ.")
    record NextCorrection(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta1).addi(g.mul(1 - beta1)).divi(Pieces.weights(beta1, t + 1));
        }
    }

    @Mistake(
            value = "the two corrections exchanged",
            hint = "m is a step ahead, with t + 1; the gradient is this step's, with t.")
    record CorrectionsExchanged(double learningRate, double beta1, double beta2, double epsilon)
            implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta1 / Pieces.weights(beta1, t)).addi(g.mul((1 - beta1) / Pieces.weights(beta1, t + 1)));
        }
    }

    @Mistake(
            value = "the gradient not corrected",
            hint = "(1 − β₁)g is divided by 1 − β₁ᵗ: in the first step that makes it g.")
    record GradientUncorrected(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta1 / Pieces.weights(beta1, t + 1)).addi(g.mul(1 - beta1));
        }
    }

    @Mistake(value = "m not corrected", hint = "β₁m is divided by 1 − β₁ᵗ⁺¹.")
    record MUncorrected(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta1).addi(g.mul((1 - beta1) / Pieces.weights(beta1, t)));
        }
    }

    @Mistake(value = "v not corrected, as in ND4J's Nadam", hint = "v starts at zero: divide it by 1 − β₂ᵗ.")
    record VUncorrected(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.dup();
        }
    }

    @Mistake(
            value = "the m from before this step",
            hint = "Bring m up to date first: its look-ahead begins with this gradient.")
    record OldM(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                INDArray old = m.dup();
                averageM(m, g, t);
                averageV(v, g, m, t);
                theta.subi(ahead(old, g, t).muli(learningRate).divi(divisor(v, t)));
            };
        }
    }

    @Mistake(value = "β₁ and 1 − β₁ exchanged in the look-ahead", hint = "β₁ belongs to m, 1 − β₁ to g.")
    record WeightsExchanged(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul((1 - beta1) / Pieces.weights(beta1, t + 1)).addi(g.mul(beta1 / Pieces.weights(beta1, t)));
        }
    }

    @Mistake(value = "Dozat's schedule of β₁", hint = "β₁ is the same in each step here.")
    record MomentumSchedule(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            double now = beta1 * (1 - 0.5 * Math.pow(0.96, 0.004 * t));
            double next = beta1 * (1 - 0.5 * Math.pow(0.96, 0.004 * (t + 1)));
            return m.mul(next / Pieces.weights(beta1, t + 1)).addi(g.mul((1 - now) / Pieces.weights(beta1, t)));
        }
    }

    @Mistake(value = "β₂ in the look-ahead", hint = "The look-ahead is along m, with β₁.")
    record Beta2Ahead(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta2 / Pieces.weights(beta2, t + 1)).addi(g.mul((1 - beta2) / Pieces.weights(beta2, t)));
        }
    }

    @Mistake(value = "the whole gradient beside the whole m̂", hint = "They are weighted, by β₁ and 1 − β₁.")
    record GradientTwice(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.div(Pieces.weights(beta1, t + 1)).addi(g);
        }
    }

    @Mistake(value = "g without 1 − β₁", hint = "The gradient enters times 1 − β₁.")
    record GradientUnweighted(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta1 / Pieces.weights(beta1, t + 1)).addi(g.div(Pieces.weights(beta1, t)));
        }
    }

    @Mistake(value = "m without β₁", hint = "The look-ahead lets m fade once more: β₁m.")
    record MUnweighted(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.div(Pieces.weights(beta1, t + 1)).addi(g.mul((1 - beta1) / Pieces.weights(beta1, t)));
        }
    }

    @Mistake(
            value = "the gradient at θ − ηβ₁m",
            hint = "The gradient is asked for at θ: the look-ahead is in the step.")
    record LooksAhead(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta.sub(m.mul(learningRate * beta1)));
                averageM(m, g, t);
                averageV(v, g, m, t);
                theta.subi(ahead(m, g, t).muli(learningRate).divi(divisor(v, t)));
            };
        }
    }

    @Mistake(value = "v built from m²", hint = "v averages the squares of the gradient, not of its average.")
    record VFromM(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(m.mul(m).muli(1 - beta2));
        }
    }

    @Mistake(value = "v built from the square of the look-ahead", hint = "v averages the squares of the gradient.")
    record VFromAhead(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, ahead(m, g, t), m, t);
                theta.subi(ahead(m, g, t).muli(learningRate).divi(divisor(v, t)));
            };
        }
    }

    @Mistake(value = "β₂ beside v̂, as in Dozat's paper", hint = "v̂ is v / (1 − β₂ᵗ), without one more β₂.")
    record ExtraBeta2(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.mul(beta2 / Pieces.weights(beta2, t));
        }
    }

    @Mistake(
            value = "the sum corrected once, by 1 − β₁ᵗ, in the first step only",
            hint = "The two corrections are there in every step.")
    record SumOnly(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return t == 1
                    ? NAdamPieces.super.ahead(m, g, t)
                    : m.mul(beta1).addi(g.mul(1 - beta1)).divi(Pieces.weights(beta1, t));
        }
    }

    @Mistake(value = "the look-ahead stored back into m", hint = "m̄ is a temporary: make it with mul, not with muli.")
    record AheadKept(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.muli(beta1 / Pieces.weights(beta1, t + 1))
                    .addi(g.mul((1 - beta1) / Pieces.weights(beta1, t)))
                    .dup();
        }
    }

    @Mistake(value = "two steps ahead, β₁²m", hint = "The look-ahead is one step: β₁m.")
    record TwiceAhead(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta1 * beta1 / Pieces.weights(beta1, t + 2))
                    .addi(g.mul((1 - beta1) * (1 + beta1) / Pieces.weights(beta1, t)));
        }
    }

    @Mistake(value = "ε inside the root", hint = "Take the root of v̂ first, then add ε.")
    record EpsilonInside(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t).addi(epsilon));
        }
    }

    @Mistake(value = "ε beside the uncorrected √v", hint = "Correct v first: ε is added to √v̂.")
    record EpsilonHat(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(v).addi(epsilon).divi(Math.sqrt(Pieces.weights(beta2, t)));
        }
    }

    @Mistake(value = "no root", hint = "Divide by the root of v̂, or the step has the wrong unit.")
    record NoRoot(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return correctedV(v, t).addi(epsilon);
        }
    }

    @Mistake(value = "no ε", hint = "Without ε a zero gradient is divided by zero.")
    record NoEpsilon(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t));
        }
    }

    @Mistake(
            value = "ε fixed at 1e-8, whatever was asked for",
            hint = "Use the record's epsilon, not a number of your own.")
    record FixedEpsilon(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t)).addi(1e-8);
        }
    }

    @Mistake(
            value = "the default betas, whatever was asked for",
            hint = "Use the record's beta1 and beta2, not numbers of your own.")
    record FixedBetas(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return new NAdamRewritings.InPieces(learningRate, 0.9, 0.999, epsilon).start(theta, memory);
        }
    }

    @Mistake(value = "β₁ and β₂ swapped", hint = "β₁ belongs to m, β₂ to v.")
    record Swapped(double learningRate, double beta2, double beta1, double epsilon) implements NAdamPieces {}

    @Mistake(
            value = "corrections by 1 − β₁, without the power",
            hint = "The power matters: the correction fades with t.")
    record WithoutPower(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta1 / (1 - beta1)).addi(g);
        }
    }

    @Mistake(
            value = "corrections for the first thousand steps only",
            hint = "v̂ needs its correction for as long as β₂ᵗ is not nothing.")
    record StopsCorrecting(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return t > 1000 ? v.dup() : NAdamPieces.super.correctedV(v, t);
        }
    }

    @Mistake(value = "m without 1 − β₁", hint = "In a moving average the weights add up to one: g enters times 1 − β₁.")
    record NoWeightInM(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            m.muli(beta1).addi(g);
        }
    }

    @Mistake(
            value = "the correction stored back into v",
            hint = "v̂ is a temporary: divide a copy (div), not v itself (divi).")
    record StoredBackInV(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.divi(Pieces.weights(beta2, t));
        }
    }

    @Mistake(value = "η applied twice", hint = "One of the two multiplications by the learning rate is too many.")
    record LearningRateTwice(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t)).addi(epsilon).divi(learningRate);
        }
    }

    @Mistake(value = "βᵗ computed in float", hint = "Keep the powers in double: float loses half of the digits.")
    record FloatPowers(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            return m.mul(beta1 / (float) Pieces.weights(beta1, t + 1))
                    .addi(g.mul((1 - beta1) / (float) Pieces.weights(beta1, t)));
        }
    }

    @Mistake(
            value = "the gradient overwritten before v sees it",
            hint = "g.muli changes g: bring v up to date first, or use mul.")
    record OverwrittenGradient(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            m.muli(beta1).addi(g.muli(1 - beta1));
        }
    }
}
