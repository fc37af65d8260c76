package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.min;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Gradient;
import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What people get wrong in exercise 08: the step, with its ε and its root. */
final class AdamStepMutants {
    private AdamStepMutants() {}

    @Mistake(value = "ε inside the root", hint = "Take the root of v̂ first, then add ε.")
    record EpsilonInside(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t).addi(epsilon));
        }
    }

    @Mistake(
            value = "the ε-hat form: ε beside the uncorrected √v",
            hint = "Correct v first: ε is added to √v̂. The folded form needs ε√(1 − β₂ᵗ).")
    record EpsilonHat(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            double stepSize = learningRate * Math.sqrt(Pieces.weights(beta2, t)) / Pieces.weights(beta1, t);
            return m.mul(stepSize).divi(sqrt(v).addi(epsilon));
        }
    }

    @Mistake(value = "no ε", hint = "Without ε a zero gradient is divided by zero.")
    record NoEpsilon(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t));
        }
    }

    @Mistake(
            value = "ε fixed at 1e-8, whatever was asked for",
            hint = "Use the record's epsilon, not a number of your own.")
    record FixedEpsilon(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t)).addi(1e-8);
        }
    }

    @Mistake(
            value = "ε as a lower bound instead of a summand",
            hint = "ε is added to the root, always, not only where it is small.")
    record EpsilonAsBound(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return max(sqrt(correctedV(v, t)), epsilon);
        }
    }

    @Mistake(
            value = "ε added to v itself, so that it piles up",
            hint = "addi(ε) on the state changes it: add ε to a copy, the root.")
    record EpsilonInV(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v.addi(epsilon), t));
        }
    }

    @Mistake(
            value = "ε added after the division, the brackets forgotten",
            hint = "ε belongs to the divisor: add it to the root before you divide.")
    record Brackets(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            INDArray root = sqrt(max(correctedV(v, t), Double.MIN_NORMAL));
            return correctedM(m, t).divi(root).addi(epsilon).muli(learningRate);
        }
    }

    @Mistake(value = "no root", hint = "Divide by the root of v̂, or the step has the wrong unit.")
    record NoRoot(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return correctedV(v, t).addi(epsilon);
        }
    }

    @Mistake(
            value = "v overwritten by its root",
            hint = "Nd4j.math().sqrt overwrites what it is given: use Transforms.sqrt, which copies.")
    record OverwrittenByRoot(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return Nd4j.math().sqrt(v).div(Math.sqrt(Pieces.weights(beta2, t))).addi(epsilon);
        }
    }

    @Mistake(
            value = "the root before the correction, √v / (1 − β₂ᵗ)",
            hint = "Correct v first and take the root of v̂.")
    record RootBeforeCorrection(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(v).divi(Pieces.weights(beta2, t)).addi(epsilon);
        }
    }

    @Mistake(
            value = "the step along g instead of m̂",
            hint = "The numerator is the average m̂, not this step's gradient.")
    record WithoutMomentum(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                theta.subi(g.mul(learningRate).divi(divisor(v, t)));
            };
        }
    }

    @Mistake(
            value = "Nadam's numerator, β₁m̂ + (1 − β₁)g/(1 − β₁ᵗ)",
            hint = "The look-ahead in the numerator is another rule: use m̂ alone.")
    record Nadam(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                INDArray ahead = correctedM(m, t).mul(beta1).addi(g.mul((1 - beta1) / Pieces.weights(beta1, t)));
                theta.subi(ahead.muli(learningRate).divi(divisor(v, t)));
            };
        }
    }

    @Mistake(value = "η applied twice", hint = "One of the two multiplications by the learning rate is too many.")
    record LearningRateTwice(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void move(INDArray theta, INDArray step) {
            theta.subi(step.mul(learningRate));
        }
    }

    @Mistake(value = "η inside the averages", hint = "m and v average bare gradients; η scales the step at the end.")
    record LearningRateInside(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray ask(Gradient gradient, INDArray point) {
            return gradient.at(point).muli(learningRate);
        }

        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return correctedM(m, t).divi(divisor(v, t));
        }
    }

    @Mistake(value = "η divided by √t", hint = "η is constant here; the decay in the paper belongs to its proof.")
    record LearningRateFalls(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return AdamPieces.super.step(m, v, t).divi(Math.sqrt(t));
        }
    }

    @Mistake(
            value = "a step clipped to η",
            hint = "Adam's step may be longer than η where gradients are rare: do not cut it.")
    record Clipped(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return max(min(AdamPieces.super.step(m, v, t), learningRate), -learningRate);
        }
    }

    @Mistake(
            value = "the default betas, whatever was asked for",
            hint = "Use the record's beta1 and beta2, not numbers of your own.")
    record FixedBetas(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return new AdamRewritings.InPieces(learningRate, 0.9, 0.999, epsilon).start(theta, memory);
        }
    }

    @Mistake(value = "the gradient at a look-ahead point", hint = "Adam asks for the gradient at θ itself.")
    record LooksAhead(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta.sub(m.mul(learningRate * beta1)));
                averageM(m, g, t);
                averageV(v, g, m, t);
                theta.subi(step(m, v, t));
            };
        }
    }

    @Mistake(
            value = "a penalty on θ that nobody asked for",
            hint = "Weight decay is exercise 13: Adam itself leaves θ alone where the gradient is zero.")
    record HiddenDecay(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void move(INDArray theta, INDArray step) {
            theta.muli(1 - 1e-4 * learningRate).subi(step);
        }
    }

    @Mistake(value = "a fourth root", hint = "The root of v̂ is a square root: take it once.")
    record FourthRoot(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(sqrt(correctedV(v, t))).addi(epsilon);
        }
    }

    @Mistake(value = "the sign of m̂, without any root", hint = "Divide by √v̂ + ε: the sign alone is another rule.")
    record SignOnly(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return Transforms.sign(m).muli(learningRate);
        }
    }

    @Mistake(
            value = "g divided by √v̂ before it is averaged",
            hint = "m averages bare gradients; the division comes last.")
    record DividesFirst(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageV(v, g, m, t);
                averageM(m, g.div(divisor(v, t)), t);
                theta.subi(correctedM(m, t).muli(learningRate));
            };
        }
    }

    @Mistake(value = "ηε in ε's place", hint = "ε is not scaled by the learning rate.")
    record ScaledEpsilon(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t)).addi(epsilon * learningRate);
        }
    }
}
