package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.min;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What people get wrong in exercise 21. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class AmsGradMutants {
    private AmsGradMutants() {}

    @Mistake(value = "no maximum: Adam", hint = "Keep the largest v so far, and divide by its root.")
    record NoMaximum(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(v);
        }
    }

    @Mistake(
            value = "the maximum of v̂ instead of v, as optax has it",
            hint = "Take the maximum of v as it is, and correct it afterwards.")
    record OfCorrected(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest, v.div(Pieces.weights(beta2, t))));
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v;
        }
    }

    @Mistake(
            value = "the maximum of v̂, corrected once more",
            hint = "Take the maximum of v as it is: it is corrected afterwards.")
    record OfCorrectedTwice(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest, v.div(Pieces.weights(beta2, t))));
        }
    }

    @Mistake(
            value = "no bias correction, as in the paper",
            hint = "m and the maximum start at zero and are too small at first: divide them by 1 − βᵗ.")
    record NoCorrection(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m;
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v;
        }
    }

    @Mistake(value = "no bias correction of m", hint = "m starts at zero too: divide it by 1 − β₁ᵗ.")
    record NoCorrectionOfM(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m;
        }
    }

    @Mistake(
            value = "no bias correction of the maximum",
            hint = "The maximum is one of averages that start at zero: divide it by 1 − β₂ᵗ.")
    record NoCorrectionOfV(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v;
        }
    }

    @Mistake(
            value = "the maximum written back into v",
            hint = "v goes on as Adam's, and falls again: the maximum is an array of its own.")
    record WrittenBack(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            v.assign(max(largest, v));
            largest.assign(v);
        }
    }

    @Mistake(value = "the larger of the last two v only", hint = "The maximum is over all steps so far.")
    record OfTheLastTwo(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            INDArray largest = memory.zeros("largest");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                INDArray before = v.dup();
                averageM(m, g, t);
                averageV(v, g, m, t);
                largest.assign(max(before, v));
                theta.subi(step(m, largest, t));
            };
        }
    }

    @Mistake(value = "the smallest v so far", hint = "Divide by the root of the largest v.")
    record Minimum(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(t == 1 ? v : min(largest, v));
        }
    }

    @Mistake(value = "the maximum of g² instead of v", hint = "The maximum is one of averages: of v, not of g².")
    record OfSquares(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest, g.mul(g)));
        }
    }

    @Mistake(value = "the maximum of (1 − β₂)g²", hint = "The maximum is over v, not over what is added to it.")
    record OfWeightedSquares(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest, g.mul(g).muli(1 - beta2)));
        }
    }

    @Mistake(
            value = "one maximum for all parameters",
            hint = "Each parameter has a maximum of its own: Transforms.max of two arrays.")
    record OneForAll(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest, v.maxNumber().doubleValue()));
        }
    }

    @Mistake(
            value = "the maximum taken of the old v, which is zero in the first step",
            hint = "First bring v up to date, then take the maximum: the newest square counts.")
    record OfOldV(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            INDArray largest = memory.zeros("largest");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                grow(largest, v, g, t);
                averageV(v, g, m, t);
                theta.subi(step(m, largest, t));
            };
        }
    }

    @Mistake(
            value = "the maximum taken before v is up to date",
            hint = "First bring v up to date, then take the maximum: the newest square counts.")
    record BeforeV(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            INDArray largest = memory.zeros("largest");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                grow(largest, v, g, t);
                averageV(v, g, m, t);
                theta.subi(step(m, t == 1 ? v : largest, t));
            };
        }
    }

    @Mistake(value = "the maximum taken after the step", hint = "Take the maximum first: the step divides by it.")
    record AfterTheStep(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            INDArray largest = memory.zeros("largest");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                theta.subi(step(m, t == 1 ? v : largest, t));
                grow(largest, v, g, t);
            };
        }
    }

    @Mistake(value = "ε inside the root", hint = "Take the root first, then add ε.")
    record EpsilonInside(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t).addi(epsilon));
        }
    }

    @Mistake(
            value = "ε beside the uncorrected root",
            hint = "Correct the maximum first: ε is added to the root of what is corrected.")
    record EpsilonHat(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            double stepSize = learningRate * Math.sqrt(Pieces.weights(beta2, t)) / Pieces.weights(beta1, t);
            return m.mul(stepSize).divi(sqrt(v).addi(epsilon));
        }
    }

    @Mistake(value = "the largest m as well", hint = "m is Adam's: only v has a maximum.")
    record AlsoOfM(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            INDArray before = m.dup();
            m.muli(beta1).addi(g.mul(1 - beta1));
            m.assign(max(before, m));
        }
    }

    @Mistake(
            value = "the correction stored back into the maximum",
            hint = "What is corrected is a temporary: divide a copy (div), not the maximum itself (divi).")
    record StoredBack(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.divi(Pieces.weights(beta2, t));
        }
    }

    @Mistake(
            value = "the correction stored back into m",
            hint = "m̂ is a temporary: divide a copy (div), not m itself (divi).")
    record StoredBackInM(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.divi(Pieces.weights(beta1, t));
        }
    }

    @Mistake(value = "a maximum that starts at 1", hint = "The maximum starts at zero, as memory gives it.")
    record StartsAtOne(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray state(String name, INDArray theta, Memory memory) {
            INDArray state = memory.zeros(name);
            return name.equals("largest") ? state.addi(1) : state;
        }
    }

    @Mistake(value = "a maximum that fades, as AdaMax's", hint = "The maximum never falls.")
    record FadingMaximum(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest.mul(beta2), v));
        }
    }

    @Mistake(
            value = "max with the result dropped",
            hint = "Transforms.max makes a new array: assign it to the one in memory.")
    record Unkept(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            max(largest, v);
        }
    }

    @Mistake(value = "the maximum added to v", hint = "The maximum stands in v's place, not beside it.")
    record SumOfBoth(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest, v).addi(v));
        }
    }

    @Mistake(value = "the maximum of √v, and its root again", hint = "Take the maximum of v, and one root.")
    record OfRoots(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest, sqrt(v)));
        }
    }

    @Mistake(
            value = "the step along g instead of m̂",
            hint = "The numerator is the average m̂, not this step's gradient.")
    record WithoutMomentum(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            INDArray largest = memory.zeros("largest");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                grow(largest, v, g, t);
                theta.subi(g.mul(learningRate).divi(divisor(largest, t)));
            };
        }
    }

    @Mistake(
            value = "v instead of the maximum where it is smaller by half only",
            hint = "Divide by the largest v so far, always.")
    record OldV(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest.mul(0.5), v));
        }
    }

    @Mistake(value = "the maximum forgotten after five hundred steps", hint = "The maximum is over all steps so far.")
    record Resets(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(t % 500 == 0 ? v : max(largest, v));
        }
    }

    @Mistake(value = "β₁ and β₂ swapped", hint = "β₁ belongs to m, β₂ to v.")
    record Swapped(double learningRate, double beta2, double beta1, double epsilon) implements AmsGradPieces {}

    @Mistake(
            value = "the maximum corrected with β₁",
            hint = "v is an average with β₂: correct its maximum with 1 − β₂ᵗ.")
    record VWithBeta1(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.div(Pieces.weights(beta1, t));
        }
    }

    @Mistake(
            value = "g² without 1 − β₂",
            hint = "In a moving average the weights add up to one: g² enters times 1 − β₂.")
    record NoWeightInV(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(g.mul(g));
        }
    }

    @Mistake(value = "v built from m²", hint = "v averages the squares of the gradient, not of its average.")
    record VFromM(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(m.mul(m).muli(1 - beta2));
        }
    }

    @Mistake(value = "no root", hint = "Divide by the root of the maximum, or the step has the wrong unit.")
    record NoRoot(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return correctedV(v, t).addi(epsilon);
        }
    }

    @Mistake(value = "no ε", hint = "Without ε a zero gradient is divided by zero.")
    record NoEpsilon(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t));
        }
    }

    @Mistake(
            value = "ε fixed at 1e-8, whatever was asked for",
            hint = "Use the record's epsilon, not a number of your own.")
    record FixedEpsilon(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t)).addi(1e-8);
        }
    }

    @Mistake(
            value = "the default betas, whatever was asked for",
            hint = "Use the record's beta1 and beta2, not numbers of your own.")
    record FixedBetas(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return new AmsGradRewritings.InPieces(learningRate, 0.9, 0.999, epsilon).start(theta, memory);
        }
    }

    @Mistake(value = "bias correction with t + 1", hint = "t counts from 1 here: it needs no increment.")
    record CountsFromTwo(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return AmsGradPieces.super.step(m, v, t + 1);
        }
    }

    @Mistake(
            value = "bias correction by 1 − β, without the power t",
            hint = "The power matters: the correction fades with 1 − βᵗ.")
    record WithoutPower(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.div(1 - beta1);
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.div(1 - beta2);
        }
    }

    @Mistake(
            value = "bias correction for the first thousand steps only",
            hint = "The correction fades by itself: with β₂ = 0.999 it matters for thousands of steps.")
    record StopsCorrecting(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return t > 1000 ? v.dup() : AmsGradPieces.super.correctedV(v, t);
        }
    }

    @Mistake(value = "η applied twice", hint = "One of the two multiplications by the learning rate is too many.")
    record LearningRateTwice(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void move(INDArray theta, INDArray step) {
            theta.subi(step.mul(learningRate));
        }
    }

    @Mistake(value = "η divided by √t", hint = "η is constant here; the decay in the paper belongs to its proof.")
    record LearningRateFalls(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return AmsGradPieces.super.step(m, v, t).divi(Math.sqrt(t));
        }
    }

    @Mistake(value = "the maximum outside memory", hint = "Ask memory for the maximum too, or a saved run forgets it.")
    record UnsavedMaximum(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray state(String name, INDArray theta, Memory memory) {
            return name.equals("largest") ? Nd4j.zerosLike(theta) : memory.zeros(name);
        }
    }

    @Mistake(value = "the maximum rounded to FLOAT", hint = "Keep θ's own type: FLOAT loses half of a double's digits.")
    record RoundedMaximum(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            largest.assign(max(largest, v).castTo(DataType.FLOAT));
        }
    }
}
