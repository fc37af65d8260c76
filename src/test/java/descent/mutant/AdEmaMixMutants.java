package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What people get wrong in exercise 23. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class AdEmaMixMutants {
    private AdEmaMixMutants() {}

    @Mistake(value = "s corrected by 1 − β₃ᵗ", hint = "s is used as it is: it is meant to come in slowly.")
    record SlowCorrected(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return correctedM(m, t).addi(slow.mul(alpha / Pieces.weights(beta3, t)));
        }
    }

    @Mistake(value = "s corrected by 1 − β₁ᵗ", hint = "s is used as it is, without a correction.")
    record SlowCorrectedByBeta1(
            double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return m.add(slow.mul(alpha)).divi(Pieces.weights(beta1, t));
        }
    }

    @Mistake(value = "m not corrected", hint = "m is Adam's: divide it by 1 − β₁ᵗ.")
    record MUncorrected(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.dup();
        }
    }

    @Mistake(value = "v not corrected", hint = "v is Adam's: divide it by 1 − β₂ᵗ.")
    record VUncorrected(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.dup();
        }
    }

    @Mistake(value = "β₂ and β₃ exchanged", hint = "β₂ belongs to v, β₃ to s.")
    record Beta23Exchanged(double learningRate, double beta1, double beta3, double beta2, double alpha, double epsilon)
            implements AdEmaMixPieces {}

    @Mistake(value = "β₁ and β₂ exchanged", hint = "β₁ belongs to m, β₂ to v.")
    record Beta12Exchanged(double learningRate, double beta2, double beta1, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {}

    @Mistake(value = "β₁ and β₃ exchanged", hint = "β₁ belongs to m, β₃ to s.")
    record Beta13Exchanged(double learningRate, double beta3, double beta2, double beta1, double alpha, double epsilon)
            implements AdEmaMixPieces {}

    @Mistake(value = "β₁ for both averages of g", hint = "s is an average with β₃.")
    record Beta1ForBoth(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            slow.muli(beta1).addi(g.mul(1 - beta1));
        }
    }

    @Mistake(value = "a mixture, (1 − α)m̂ + αs", hint = "α is no share: m̂ counts in full, and s counts α times.")
    record Mixture(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return correctedM(m, t).muli(1 - alpha).addi(slow.mul(alpha));
        }
    }

    @Mistake(value = "s averages m instead of g", hint = "s averages the gradients themselves.")
    record SlowOfM(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            slow.muli(beta3).addi(m.mul(1 - beta3));
        }
    }

    @Mistake(value = "α on both", hint = "α multiplies s alone.")
    record AlphaOnBoth(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return correctedM(m, t).addi(slow).muli(alpha);
        }
    }

    @Mistake(value = "α on m̂ instead of s", hint = "α multiplies s alone.")
    record AlphaOnM(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return correctedM(m, t).muli(alpha).addi(slow);
        }
    }

    @Mistake(value = "v built from the square of the mixture", hint = "v averages g², as Adam's does.")
    record VOfTheMixture(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray slow = memory.zeros("slow");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageSlow(slow, g, m, t);
                INDArray mixed = mixture(m, slow, t);
                v.muli(beta2).addi(mixed.mul(mixed).muli(1 - beta2));
                theta.subi(mixture(m, slow, t).muli(learningRate).divi(divisor(v, t)));
            };
        }
    }

    @Mistake(value = "s outside the division", hint = "Both averages are divided by √v̂ + ε.")
    record SlowOutside(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray slow = memory.zeros("slow");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageSlow(slow, g, m, t);
                averageV(v, g, m, t);
                theta.subi(correctedM(m, t)
                        .divi(divisor(v, t))
                        .addi(slow.mul(alpha))
                        .muli(learningRate));
            };
        }
    }

    @Mistake(value = "g without 1 − β₃", hint = "In a moving average the weights add up to one: g enters times 1 − β₃.")
    record SlowUnweighted(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            slow.muli(beta3).addi(g);
        }
    }

    @Mistake(value = "no s: Adam", hint = "The slow average is added to m̂, α times.")
    record NoSlow(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return correctedM(m, t);
        }
    }

    @Mistake(value = "s alone in the numerator", hint = "m̂ counts, too: the step takes m̂ + αs.")
    record OnlySlow(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return slow.mul(alpha);
        }
    }

    @Mistake(value = "α inside the root", hint = "α multiplies s, and nothing else.")
    record AlphaInside(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray slow = memory.zeros("slow");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageSlow(slow, g, m, t);
                averageV(v, g, m, t);
                INDArray root = sqrt(correctedV(v, t).muli(1 + alpha)).addi(epsilon);
                theta.subi(correctedM(m, t).addi(slow).muli(learningRate).divi(root));
            };
        }
    }

    @Mistake(value = "α fixed at 5, whatever was asked for", hint = "Use the record's alpha, not a number of your own.")
    record FixedAlpha(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return correctedM(m, t).addi(slow.mul(5));
        }
    }

    @Mistake(
            value = "α that grows over the first thousand steps",
            hint = "α is the same in each step here: the paper's schedulers are left out.")
    record AlphaWarmsUp(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return correctedM(m, t).addi(slow.mul(alpha * Math.min(1, t / 1000.0)));
        }
    }

    @Mistake(value = "the s from before this step", hint = "Bring s up to date first, then mix.")
    record OldSlow(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray slow = memory.zeros("slow");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                INDArray mixed = mixture(m, slow, t);
                averageSlow(slow, g, m, t);
                theta.subi(mixed.muli(learningRate).divi(divisor(v, t)));
            };
        }
    }

    @Mistake(value = "s subtracted", hint = "Old gradients help: add αs.")
    record SlowSubtracted(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return correctedM(m, t).subi(slow.mul(alpha));
        }
    }

    @Mistake(value = "slow.mul where muli was meant", hint = "mul makes a copy: s itself never changes.")
    record SlowNotKept(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            slow.assign(g.mul(1 - beta3));
        }
    }

    @Mistake(value = "the mixture stored back into m", hint = "The numerator is a temporary: m goes on as it is.")
    record MOverwritten(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return m.divi(Pieces.weights(beta1, t)).add(slow.mul(alpha));
        }
    }

    @Mistake(value = "α stored back into s", hint = "slow.muli changes s: use mul.")
    record SlowOverwritten(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray mixture(INDArray m, INDArray slow, int t) {
            return correctedM(m, t).addi(slow.muli(alpha));
        }
    }

    @Mistake(value = "s averages g²", hint = "s averages the gradients, with their signs.")
    record SlowOfSquares(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            slow.muli(beta3).addi(g.mul(g).muli(1 - beta3));
        }
    }

    @Mistake(value = "s brought up to date in every second step", hint = "Each gradient enters both averages.")
    record SlowEverySecond(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            if (t % 2 == 1) {
                slow.muli(beta3).addi(g.mul(1 - beta3));
            }
        }
    }

    @Mistake(value = "s that starts as the first gradient", hint = "s starts at zero.")
    record SlowSeeded(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            if (t == 1) {
                slow.assign(g);
            } else {
                slow.muli(beta3).addi(g.mul(1 - beta3));
            }
        }
    }

    @Mistake(value = "ε inside the root", hint = "Take the root of v̂ first, then add ε.")
    record EpsilonInside(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t).addi(epsilon));
        }
    }

    @Mistake(value = "ε beside the uncorrected √v", hint = "Correct v first: ε is added to √v̂.")
    record EpsilonHat(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(v).addi(epsilon).divi(Math.sqrt(Pieces.weights(beta2, t)));
        }
    }

    @Mistake(value = "no root", hint = "Divide by the root of v̂, or the step has the wrong unit.")
    record NoRoot(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return correctedV(v, t).addi(epsilon);
        }
    }

    @Mistake(value = "no ε", hint = "Without ε a zero gradient is divided by zero.")
    record NoEpsilon(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t));
        }
    }

    @Mistake(
            value = "ε fixed at 1e-8, whatever was asked for",
            hint = "Use the record's epsilon, not a number of your own.")
    record FixedEpsilon(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t)).addi(1e-8);
        }
    }

    @Mistake(value = "β₃ fixed at 0.9999", hint = "Use the record's beta3, not a number of your own.")
    record FixedBeta3(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            slow.muli(0.9999).addi(g.mul(1 - 0.9999));
        }
    }

    @Mistake(
            value = "β₁ and β₂ fixed at 0.9 and 0.999",
            hint = "Use the record's beta1 and beta2, not numbers of your own.")
    record FixedBetas(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return new AdEmaMixRewritings.InPieces(learningRate, 0.9, 0.999, beta3, alpha, epsilon)
                    .start(theta, memory);
        }
    }

    @Mistake(value = "v built from m²", hint = "v averages the squares of the gradient, not of its average.")
    record VFromM(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(m.mul(m).muli(1 - beta2));
        }
    }

    @Mistake(value = "bias correction with t + 1", hint = "t counts from 1 here: it needs no increment.")
    record CountsFromTwo(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.div(Pieces.weights(beta1, t + 1));
        }
    }

    @Mistake(value = "η applied twice", hint = "One of the two multiplications by the learning rate is too many.")
    record LearningRateTwice(
            double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t)).addi(epsilon).divi(learningRate);
        }
    }

    @Mistake(
            value = "v corrected for the first thousand steps only",
            hint = "The correction fades by itself: with β₂ = 0.999 it matters for thousands of steps.")
    record StopsCorrecting(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return t > 1000 ? v.dup() : AdEmaMixPieces.super.correctedV(v, t);
        }
    }

    @Mistake(value = "s outside memory", hint = "Ask memory for s too, or a saved run forgets it.")
    record UnsavedSlow(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public INDArray state(String name, INDArray theta, Memory memory) {
            return name.equals("slow") ? Nd4j.zerosLike(theta) : memory.zeros(name);
        }
    }

    @Mistake(value = "s rounded to FLOAT", hint = "Keep θ's own type: FLOAT loses half of a double's digits.")
    record RoundedSlow(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            slow.assign(slow.mul(beta3).addi(g.mul(1 - beta3)).castTo(DataType.FLOAT));
        }
    }

    @Mistake(
            value = "β₃ that grows over the first steps, as the paper has it",
            hint = "β₃ is the same in each step here: the paper's schedulers are left out.")
    record SlowlySlow(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {
        @Override
        public void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
            double kept = Math.min(beta3, t / (t + 1.0));
            slow.muli(kept).addi(g.mul(1 - kept));
        }
    }
}
