package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.min;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What people get wrong in exercise 10. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class AdaMaxMutants {
    private AdaMaxMutants() {}

    @Mistake(
            value = "ε added after the maximum, at the division",
            hint = "Here ε is added to |g| inside the maximum, and so it fades with u.")
    record EpsilonAtTheDivision(double learningRate, double beta1, double beta2, double epsilon)
            implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u.mul(beta2), abs(g)));
        }

        @Override
        public INDArray step(INDArray m, INDArray u, int t) {
            return AdaMaxPieces.super.step(m, u.add(epsilon), t);
        }
    }

    @Mistake(
            value = "ε added to the maximum and stored, so that it piles up",
            hint = "ε belongs to |g| alone, not to what β₂u has become.")
    record EpsilonPilesUp(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u.mul(beta2), abs(g)).addi(epsilon));
        }
    }

    @Mistake(
            value = "ε as a third candidate of the maximum",
            hint = "ε is added to |g|, always, not only where it is the largest.")
    record EpsilonAsBound(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(max(u.mul(beta2), abs(g)), epsilon));
        }
    }

    @Mistake(value = "no ε", hint = "Without ε a zero gradient is divided by zero.")
    record NoEpsilon(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u.mul(beta2), abs(g)));
        }
    }

    @Mistake(value = "|g + ε| instead of |g| + ε", hint = "Take the absolute value first, then add ε.")
    record EpsilonInsideAbsolute(double learningRate, double beta1, double beta2, double epsilon)
            implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u.mul(beta2), abs(g.add(epsilon))));
        }
    }

    @Mistake(value = "no absolute value", hint = "u measures how large gradients are, whatever their sign: |g|.")
    record NoAbsolute(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u.mul(beta2), g.add(epsilon)));
        }
    }

    @Mistake(value = "bias correction of u", hint = "A maximum has no bias towards zero: only m is corrected.")
    record CorrectedU(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public INDArray step(INDArray m, INDArray u, int t) {
            return AdaMaxPieces.super.step(m, u.div(Pieces.weights(beta2, t)), t);
        }
    }

    @Mistake(value = "no bias correction of m", hint = "m starts at zero: divide η by 1 − β₁ᵗ.")
    record NoCorrection(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public INDArray step(INDArray m, INDArray u, int t) {
            return m.mul(learningRate).divi(u);
        }
    }

    @Mistake(
            value = "bias correction by 1 − β₁, without the power t",
            hint = "The power matters: the correction fades with 1 − β₁ᵗ.")
    record WithoutPower(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public INDArray step(INDArray m, INDArray u, int t) {
            return m.mul(learningRate / (1 - beta1)).divi(u);
        }
    }

    @Mistake(value = "bias correction with β₂", hint = "m is an average with β₁: correct it with 1 − β₁ᵗ.")
    record CorrectedWithBeta2(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public INDArray step(INDArray m, INDArray u, int t) {
            return m.mul(learningRate / Pieces.weights(beta2, t)).divi(u);
        }
    }

    @Mistake(
            value = "bias correction that counts t from 0",
            hint = "t is 1 in the first step already: 1 − β⁰ would be zero.")
    record CountsFromZero(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public INDArray step(INDArray m, INDArray u, int t) {
            return AdaMaxPieces.super.step(m, u, t - 1);
        }
    }

    @Mistake(value = "bias correction with t + 1", hint = "t counts from 1 here: it needs no increment.")
    record CountsFromTwo(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public INDArray step(INDArray m, INDArray u, int t) {
            return AdaMaxPieces.super.step(m, u, t + 1);
        }
    }

    @Mistake(
            value = "bias correction stored back into m, so that it compounds",
            hint = "The corrected m is a temporary: divide a copy (div), not m itself (divi).")
    record CompoundsInM(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public INDArray step(INDArray m, INDArray u, int t) {
            return m.divi(Pieces.weights(beta1, t)).mul(learningRate).divi(u);
        }
    }

    @Mistake(value = "one maximum over all parameters", hint = "The maximum runs over time, for each parameter alone.")
    record MaximumOverParameters(double learningRate, double beta1, double beta2, double epsilon)
            implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            AdaMaxPieces.super.maximum(u, g, m, t);
            u.assign(u.maxNumber().doubleValue());
        }
    }

    @Mistake(value = "a maximum that never fades", hint = "β₂ must shrink the old u before it is compared.")
    record NeverFades(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u, abs(g).addi(epsilon)));
        }
    }

    @Mistake(value = "|g| times 1 − β₂, as in an average", hint = "This is no average: |g| enters the maximum whole.")
    record WeightedGradient(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u.mul(beta2), abs(g).addi(epsilon).muli(1 - beta2)));
        }
    }

    @Mistake(
            value = "a sum instead of the maximum",
            hint = "The infinity norm is a maximum: take the larger of the two.")
    record Sum(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.muli(beta2).addi(abs(g).addi(epsilon));
        }
    }

    @Mistake(
            value = "an average of |g| instead of the maximum",
            hint = "The infinity norm is a maximum: take the larger of the two.")
    record Average(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.muli(beta2).addi(abs(g).addi(epsilon).muli(1 - beta2));
        }
    }

    @Mistake(value = "the smaller of the two", hint = "u is the larger one: max, not min.")
    record Minimum(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            INDArray size = abs(g).addi(epsilon);
            u.assign(t == 1 ? size : min(u.mul(beta2), size));
        }
    }

    @Mistake(value = "u faded after the maximum", hint = "Only the old u fades; the new |g| enters whole.")
    record FadedAfterwards(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u, abs(g).addi(epsilon))).muli(beta2);
        }
    }

    @Mistake(value = "u faded by β₂ᵗ", hint = "Each step fades u by β₂ once: the powers build up by themselves.")
    record FadedByPower(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u.mul(Math.pow(beta2, t)), abs(g).addi(epsilon)));
        }
    }

    @Mistake(
            value = "a maximum of squares under a root, so that u fades by √β₂",
            hint = "u compares |g| itself, without squares and roots.")
    record Squares(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            INDArray size = abs(g).addi(epsilon);
            u.assign(sqrt(max(u.mul(u).muli(beta2), size.mul(size))));
        }
    }

    @Mistake(value = "u built from |m|", hint = "u measures the gradients, not their average.")
    record FromM(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void maximum(INDArray u, INDArray g, INDArray m, int t) {
            u.assign(max(u.mul(beta2), abs(m).addi(epsilon)));
        }
    }

    @Mistake(value = "Adam's v and its root", hint = "AdaMax has the faded maximum in the place of √v̂.")
    record AdamInstead(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return new AdamRewritings.InPieces(learningRate, beta1, beta2, epsilon).start(theta, memory);
        }
    }

    @Mistake(value = "u divided by its root", hint = "m / u: a maximum of |g| has the gradient's unit already.")
    record RootOfU(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public INDArray step(INDArray m, INDArray u, int t) {
            return AdaMaxPieces.super.step(m, sqrt(u), t);
        }
    }

    @Mistake(value = "β₁ and β₂ swapped", hint = "β₁ belongs to m, β₂ to u.")
    record Swapped(double learningRate, double beta2, double beta1, double epsilon) implements AdaMaxPieces {}

    @Mistake(value = "β₁ and 1 − β₁ swapped", hint = "β₁ keeps the old average, 1 − β₁ lets the new gradient in.")
    record WeightsSwapped(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            m.muli(1 - beta1).addi(g.mul(beta1));
        }
    }

    @Mistake(value = "g without 1 − β₁", hint = "In a moving average the weights add up to one: g enters times 1 − β₁.")
    record NoWeight(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            m.muli(beta1).addi(g);
        }
    }

    @Mistake(
            value = "the gradient overwritten by its absolute value",
            hint = "Transforms.abs(g, false) and Nd4j.math().abs overwrite g, and m needs its sign: use abs(g).")
    record OverwrittenByAbsolute(double learningRate, double beta1, double beta2, double epsilon)
            implements AdaMaxPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray u = memory.zeros("u");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                u.assign(max(u.mul(beta2), abs(g, false).add(epsilon)));
                average(m, g, t);
                theta.subi(step(m, u, t));
            };
        }
    }

    @Mistake(value = "the maximum never stored", hint = "max makes a new array: assign it to u.")
    record NeverStored(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray u = memory.zeros("u");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                average(m, g, t);
                theta.subi(step(m, max(u.mul(beta2), abs(g).addi(epsilon)), t));
            };
        }
    }

    @Mistake(
            value = "the step taken with the old u",
            hint = "Bring u up to date first: the newest gradient counts in the step.")
    record OldU(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray u = memory.zeros("u");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                average(m, g, t);
                if (t == 1) {
                    maximum(u, g, m, t);
                }
                theta.subi(step(m, u, t));
                if (t > 1) {
                    maximum(u, g, m, t);
                }
            };
        }
    }

    @Mistake(value = "η applied twice", hint = "One of the two multiplications by the learning rate is too many.")
    record LearningRateTwice(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public void move(INDArray theta, INDArray step) {
            theta.subi(step.mul(learningRate));
        }
    }

    @Mistake(value = "u outside memory", hint = "Ask memory for u too, or a saved run forgets it.")
    record UnsavedU(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {
        @Override
        public INDArray state(String name, INDArray theta, Memory memory) {
            return name.equals("u") ? Nd4j.zerosLike(theta) : memory.zeros(name);
        }
    }
}
