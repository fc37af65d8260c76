package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What people get wrong in exercise 11: the averages and the two steps. */
@MoreMistakes(
        of = RAdamLengthMutants.class,
        around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class RAdamMutants {
    private RAdamMutants() {}

    @Mistake(value = "no step while v is not trusted", hint = "Before ρ > 5 the rule steps by ηm̂: it does not wait.")
    record Waits(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray plain(INDArray m, INDArray v, int t) {
            return Nd4j.zerosLike(m);
        }
    }

    @Mistake(
            value = "Adam's step while v is not trusted",
            hint = "Before ρ > 5 there is no division by √v: that is the whole point.")
    record AdamFirst(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray plain(INDArray m, INDArray v, int t) {
            return correctedM(m, t).mul(learningRate).divi(divisor(v, t));
        }
    }

    @Mistake(value = "no bias correction before the rectified steps", hint = "The plain step corrects m as well: ηm̂.")
    record PlainUncorrected(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray plain(INDArray m, INDArray v, int t) {
            return m.mul(learningRate);
        }
    }

    @Mistake(value = "η forgotten in the plain step", hint = "Both steps are multiplied by the learning rate.")
    record PlainWithoutLearningRate(double learningRate, double beta1, double beta2, double epsilon)
            implements RAdamPieces {
        @Override
        public INDArray plain(INDArray m, INDArray v, int t) {
            return correctedM(m, t);
        }
    }

    @Mistake(
            value = "gradient descent while v is not trusted",
            hint = "Before ρ > 5 the rule steps along m̂, not along g.")
    record PlainGradient(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                theta.subi(length(t) > 5 ? step(m, v, t) : g.mul(learningRate));
            };
        }
    }

    @Mistake(value = "both steps, the else forgotten", hint = "One step or the other: put the plain one under else.")
    record BothSteps(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            return RAdamPieces.super.rectified(m, v, length, t).add(plain(m, v, t));
        }
    }

    @Mistake(
            value = "v not averaged until it is trusted",
            hint = "v collects squares from the first step on, or ρ counts what is not there.")
    record LateV(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            if (length(t) > 5) {
                RAdamPieces.super.averageV(v, g, m, t);
            }
        }
    }

    @Mistake(
            value = "no √(1 − β₂ᵗ) in the rectified step",
            hint = "v is uncorrected here: multiply by √(1 − β₂ᵗ), or divide by √v̂.")
    record RectifiedUncorrected(double learningRate, double beta1, double beta2, double epsilon)
            implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            double factor = learningRate * rectification(length);
            return correctedM(m, t).mul(factor).divi(sqrt(v).addi(epsilon));
        }
    }

    @Mistake(
            value = "1 − β₂ᵗ without its root",
            hint = "v stands under a root, so its correction does too: √(1 − β₂ᵗ).")
    record CorrectionWithoutRoot(double learningRate, double beta1, double beta2, double epsilon)
            implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            double factor = learningRate * rectification(length) * Pieces.weights(beta2, t);
            return correctedM(m, t).mul(factor).divi(sqrt(v).addi(epsilon));
        }
    }

    @Mistake(value = "v corrected twice", hint = "Either divide by √v̂ or multiply by √(1 − β₂ᵗ): not both.")
    record CorrectedTwice(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            return RAdamPieces.super.rectified(m, correctedV(v, t), length, t);
        }
    }

    @Mistake(value = "ε beside √v̂, as in Adam", hint = "Here ε is added to the uncorrected √v.")
    record EpsilonBesideCorrected(double learningRate, double beta1, double beta2, double epsilon)
            implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            return correctedM(m, t).mul(learningRate * rectification(length)).divi(divisor(v, t));
        }
    }

    @Mistake(value = "ε inside the root", hint = "Take the root of v first, then add ε.")
    record EpsilonInside(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            double factor = learningRate * rectification(length) * Math.sqrt(Pieces.weights(beta2, t));
            return correctedM(m, t).mul(factor).divi(sqrt(v.add(epsilon)));
        }
    }

    @Mistake(value = "no ε", hint = "Without ε a zero gradient is divided by zero once v is trusted.")
    record NoEpsilon(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            double factor = learningRate * rectification(length) * Math.sqrt(Pieces.weights(beta2, t));
            return correctedM(m, t).mul(factor).divi(sqrt(v));
        }
    }

    @Mistake(value = "ε in the plain step too", hint = "Nothing is divided before ρ > 5, so there is no ε.")
    record EpsilonInPlain(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray plain(INDArray m, INDArray v, int t) {
            return correctedM(m, t).mul(learningRate).divi(1 + epsilon);
        }
    }

    @Mistake(value = "no root of v", hint = "Divide by the root of v, or the step has the wrong unit.")
    record NoRootOfV(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            double factor = learningRate * rectification(length) * Math.sqrt(Pieces.weights(beta2, t));
            return correctedM(m, t).mul(factor).divi(v.add(epsilon));
        }
    }

    @Mistake(value = "no bias correction of m", hint = "m starts at zero: both steps use m̂.")
    record NoCorrectionOfM(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m;
        }
    }

    @Mistake(
            value = "bias correction stored back into m, so that it compounds",
            hint = "m̂ is a temporary: divide a copy (div), not m itself (divi).")
    record CompoundsInM(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.divi(Pieces.weights(beta1, t));
        }
    }

    @Mistake(
            value = "bias correction stored back into v, so that it compounds",
            hint = "v̂ is a temporary: the average itself stays uncorrected.")
    record CompoundsInV(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            INDArray root = sqrt(v.divi(Pieces.weights(beta2, t))).addi(epsilon);
            return correctedM(m, t).mul(learningRate * rectification(length)).divi(root);
        }
    }

    @Mistake(value = "bias correction of m with t − 1", hint = "t is 1 in the first step already.")
    record CountsFromZero(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return t == 1 ? m : m.div(Pieces.weights(beta1, t - 1));
        }
    }

    @Mistake(value = "β₁ and β₂ swapped", hint = "β₁ belongs to m, β₂ to v and ρ.")
    record Swapped(double learningRate, double beta2, double beta1, double epsilon) implements RAdamPieces {}

    @Mistake(value = "v built from m²", hint = "v averages the squares of the gradient, not of its average.")
    record VFromM(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(m.mul(m).muli(1 - beta2));
        }
    }

    @Mistake(value = "plain Adam", hint = "RAdam starts with plain momentum and rectifies later: look at ρ.")
    record PlainAdam(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {}

    @Mistake(
            value = "the step along g instead of m̂ once v is trusted",
            hint = "The numerator is the average m̂ in both steps.")
    record WithoutMomentum(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                boolean trusted = length(t) > 5;
                theta.subi(step(trusted ? g.mul(Pieces.weights(beta1, t)) : m, v, t));
            };
        }
    }

    @Mistake(
            value = "the step taken with the old v",
            hint = "Bring v up to date first: the newest square counts in the step.")
    record OldV(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                theta.subi(step(m, v, t));
                averageV(v, g, m, t);
            };
        }
    }

    @Mistake(value = "η applied twice", hint = "One of the two multiplications by the learning rate is too many.")
    record LearningRateTwice(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public void move(INDArray theta, INDArray step) {
            theta.subi(step.mul(learningRate));
        }
    }

    @Mistake(value = "m uncorrected in the rectified step", hint = "Both steps use m̂.")
    record RectifiedWithoutCorrection(double learningRate, double beta1, double beta2, double epsilon)
            implements RAdamPieces {
        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            return RAdamPieces.super.rectified(m, v, length, t).muli(Pieces.weights(beta1, t));
        }
    }
}
