package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What people get wrong in exercise 08: the averages m and v, and where they live. */
@MoreMistakes(
        of = {AdamCorrectionMutants.class, AdamStepMutants.class},
        around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class AdamMutants {
    private AdamMutants() {}

    @Mistake(value = "β₁ and β₂ swapped", hint = "β₁ belongs to m, β₂ to v.")
    record Swapped(double learningRate, double beta2, double beta1, double epsilon) implements AdamPieces {}

    @Mistake(value = "β₁ for both averages", hint = "v is an average with β₂.")
    record Beta1ForBoth(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta1).addi(g.mul(g).muli(1 - beta1));
        }
    }

    @Mistake(value = "β₂ for both averages", hint = "m is an average with β₁.")
    record Beta2ForBoth(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            m.muli(beta2).addi(g.mul(1 - beta2));
        }
    }

    @Mistake(value = "β₁ and 1 − β₁ swapped", hint = "β₁ keeps the old average, 1 − β₁ lets the new gradient in.")
    record WeightsOfMSwapped(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            m.muli(1 - beta1).addi(g.mul(beta1));
        }
    }

    @Mistake(value = "β₂ and 1 − β₂ swapped", hint = "β₂ keeps the old average, 1 − β₂ lets the new square in.")
    record WeightsOfVSwapped(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(1 - beta2).addi(g.mul(g).muli(beta2));
        }
    }

    @Mistake(value = "g without 1 − β₁", hint = "In a moving average the weights add up to one: g enters times 1 − β₁.")
    record NoWeightInM(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            m.muli(beta1).addi(g);
        }
    }

    @Mistake(
            value = "g² without 1 − β₂",
            hint = "In a moving average the weights add up to one: g² enters times 1 − β₂.")
    record NoWeightInV(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(g.mul(g));
        }
    }

    @Mistake(
            value = "(1 − β₂)²g², the weight squared with the gradient",
            hint = "Square the gradient alone, then multiply by 1 − β₂.")
    record WeightSquared(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            INDArray weighted = g.mul(1 - beta2);
            v.muli(beta2).addi(weighted.mul(weighted));
        }
    }

    @Mistake(value = "v built from m²", hint = "v averages the squares of the gradient, not of its average.")
    record VFromM(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(m.mul(m).muli(1 - beta2));
        }
    }

    @Mistake(
            value = "m built from g²",
            hint = "g.muli(g) overwrites g: bring m up to date first, or square a copy with g.mul(g).")
    record MFromSquares(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                v.muli(beta2).addi(g.muli(g).mul(1 - beta2));
                averageM(m, g, t);
                theta.subi(step(m, v, t));
            };
        }
    }

    @Mistake(
            value = "v built from (g − m)², as in AdaBelief",
            hint = "Adam's v averages g² itself, not its distance from m.")
    record AdaBelief(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            INDArray surprise = g.sub(m);
            v.muli(beta2).addi(surprise.muli(surprise).muli(1 - beta2));
        }
    }

    @Mistake(value = "v built from |g|", hint = "v averages squares: multiply the gradient by itself.")
    record VFromAbsolute(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(abs(g).muli(1 - beta2));
        }

        @Override
        public INDArray divisor(INDArray v, int t) {
            return correctedV(v, t).addi(epsilon);
        }
    }

    @Mistake(value = "v built from g, not squared", hint = "v averages squares: multiply the gradient by itself.")
    record VNotSquared(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(g.mul(1 - beta2));
        }
    }

    @Mistake(
            value = "one v for all parameters",
            hint = "Each parameter has a v of its own: do not average over the parameters.")
    record OneVForAll(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(g.mul(g).meanNumber().doubleValue() * (1 - beta2));
        }
    }

    @Mistake(
            value = "AMSGrad: v that never falls",
            hint = "The largest v so far is another rule; here v may fall again.")
    record AmsGrad(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            INDArray largest = memory.zeros("largest");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                largest.assign(max(largest, v));
                theta.subi(step(m, largest, t));
            };
        }
    }

    @Mistake(value = "a sum of squares, as in Adagrad", hint = "v forgets: the old one is multiplied by β₂.")
    record NeverForgets(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.addi(g.mul(g));
        }
    }

    @Mistake(value = "the step taken with the old averages", hint = "Bring m and v up to date first, then step.")
    record OldAverages(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                theta.subi(step(m, v, t));
                averageM(m, g, t);
                averageV(v, g, m, t);
            };
        }
    }

    @Mistake(
            value = "the step taken with the old v",
            hint = "Bring v up to date first: the newest square counts in the step.")
    record OldV(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                theta.subi(step(m, v, Math.max(1, t - 1)));
                averageV(v, g, m, t);
            };
        }
    }

    @Mistake(
            value = "averages that start as the first g and g²",
            hint = "m and v start at zero: that is what the correction is for.")
    record Seeded(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            if (t == 1) {
                m.assign(g);
            } else {
                AdamPieces.super.averageM(m, g, t);
            }
        }

        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            if (t == 1) {
                v.assign(g.mul(g));
            } else {
                AdamPieces.super.averageV(v, g, m, t);
            }
        }

        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return m.mul(learningRate).divi(sqrt(v).addi(epsilon));
        }
    }

    @Mistake(
            value = "β₁ that fades with t",
            hint = "β₁ is the same in each step; its decay belongs to the paper's proof.")
    record FadingBeta1(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            double faded = beta1 * Math.pow(0.99, t - 1);
            m.muli(faded).addi(g.mul(1 - faded));
        }
    }

    @Mistake(
            value = "m.mul where muli was meant, so that m is never kept",
            hint = "mul makes a copy: m itself never changes.")
    record ForgottenM(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            m.assign(g.mul(1 - beta1));
        }
    }

    @Mistake(
            value = "the first gradient's own array becomes m",
            hint = "The gradient is scratch that the next call overwrites: copy its values into your own array.")
    record AliasedGradient(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray[] m = {memory.zeros("m")};
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageV(v, g, m[0], t);
                INDArray weighted = g.muli(1 - beta1);
                m[0] = t == 1 ? weighted : m[0].muli(beta1).addi(weighted);
                theta.subi(step(m[0], v, t));
            };
        }
    }

    @Mistake(value = "v outside memory, m inside", hint = "Ask memory for v too, or a saved run forgets it.")
    record UnsavedV(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray state(String name, INDArray theta, Memory memory) {
            return name.equals("v") ? Nd4j.zerosLike(theta) : memory.zeros(name);
        }
    }
}
