package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sign;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 14. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class AdamWMutants {
    private AdamWMutants() {}

    @Mistake(
            value = "L2 decay called AdamW: λθ in the gradient",
            hint = "Decoupled means that λ never passes through m and v: shrink θ itself.")
    record L2(double learningRate, double beta1, double beta2, double epsilon, double decay) implements AdamWPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step adam = new AdamRewritings.InPieces(learningRate, beta1, beta2, epsilon).start(theta, memory);
            return (gradient, t) -> adam.take(point -> gradient.at(point).addi(point.mul(decay)), t);
        }
    }

    @Mistake(value = "L2 decay and decoupled decay together", hint = "Shrink θ, and leave the gradient as it is.")
    record BothDecays(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = AdamWPieces.super.start(theta, memory);
            return (gradient, t) -> step.take(point -> gradient.at(point).addi(point.mul(decay)), t);
        }
    }

    @Mistake(value = "λ without η, as in the paper's algorithm 2", hint = "Here, as in PyTorch, θ shrinks by ηλ.")
    record WithoutLearningRate(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.muli(1 - decay);
        }
    }

    @Mistake(value = "λη²", hint = "θ shrinks by ηλ: η counts once.")
    record LearningRateTwiceInDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.muli(1 - learningRate * learningRate * decay);
        }
    }

    @Mistake(
            value = "the decay after the step",
            hint = "θ shrinks first, and Adam's step follows: the step itself is not shrunk.")
    record DecayAfterwards(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step adam = new AdamRewritings.InPieces(learningRate, beta1, beta2, epsilon).start(theta, memory);
            return (gradient, t) -> {
                adam.take(gradient, t);
                shrink(theta, t);
            };
        }
    }

    @Mistake(value = "the gradient asked for after the decay", hint = "Ask for the gradient at θ first, then shrink θ.")
    record AskedAfterwards(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step adam = new AdamRewritings.InPieces(learningRate, beta1, beta2, epsilon).start(theta, memory);
            return (gradient, t) -> {
                shrink(theta, t);
                adam.take(gradient, t);
            };
        }
    }

    @Mistake(
            value = "the decay inside the adaptive step, η(m̂ + λθ)/(√v̂ + ε)",
            hint = "The decay is not divided by √v̂: that is what decoupled means.")
    record DecayInNumerator(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                INDArray numerator = correctedM(m, t).addi(theta.mul(decay));
                theta.subi(numerator.muli(learningRate).divi(divisor(v, t)));
            };
        }
    }

    @Mistake(value = "λθ in m but not in v", hint = "Decoupled means that λ never passes through m either.")
    record DecayInM(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageV(v, g, m, t);
                averageM(m, g.add(theta.mul(decay)), t);
                theta.subi(step(m, v, t));
            };
        }
    }

    @Mistake(value = "no decay", hint = "θ shrinks by ηλ in each step.")
    record NoDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.muli(1);
        }
    }

    @Mistake(value = "theta.mul where muli was meant", hint = "mul makes a copy: θ itself does not shrink.")
    record DroppedDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.mul(1 - learningRate * decay);
        }
    }

    @Mistake(value = "θ multiplied by ηλ instead of 1 − ηλ", hint = "θ loses ηλ of itself: what stays is 1 − ηλ.")
    record OnlyTheLoss(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.muli(learningRate * decay);
        }
    }

    @Mistake(value = "1 + ηλ: the weights grow", hint = "Decay makes weights smaller: 1 − ηλ.")
    record Grows(double learningRate, double beta1, double beta2, double epsilon, double decay) implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.muli(1 + learningRate * decay);
        }
    }

    @Mistake(
            value = "the decay of the step number, (1 − ηλ)ᵗ in each step",
            hint = "Each step shrinks θ once: the powers build up by themselves.")
    record PowerOfDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.muli(Math.pow(1 - learningRate * decay, t));
        }
    }

    @Mistake(value = "no decay in the first step", hint = "t counts from 1, and step 1 decays too.")
    record NotInTheFirstStep(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.muli(t == 1 ? 1 : 1 - learningRate * decay);
        }
    }

    @Mistake(value = "λ/2", hint = "θ shrinks by ηλ, without a half.")
    record Halved(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.muli(1 - learningRate * decay / 2);
        }
    }

    @Mistake(value = "decay by sign: ηλ sign(θ)", hint = "Each weight loses a share of itself, ηλθ.")
    record SignDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.subi(sign(theta).muli(learningRate * decay));
        }
    }

    @Mistake(
            value = "decay with the bias-corrected step size",
            hint = "The decay is ηλ with the plain η; bias correction is for the averages.")
    record CorrectedDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            double stepSize = learningRate * Math.sqrt(Pieces.weights(beta2, t)) / Pieces.weights(beta1, t);
            theta.muli(1 - stepSize * decay);
        }
    }

    @Mistake(value = "decay towards θ₀ instead of zero", hint = "θ itself shrinks: where it started has no part in it.")
    record TowardsTheStart(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray first = memory.copy("first", theta);
            Step adam = new AdamRewritings.InPieces(learningRate, beta1, beta2, epsilon).start(theta, memory);
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                theta.subi(theta.sub(first).muli(learningRate * decay));
                adam.take(point -> g, t);
            };
        }
    }

    @Mistake(
            value = "λ fixed at 0.01, whatever was asked for",
            hint = "Use the record's decay, not a number of your own.")
    record FixedDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.muli(1 - learningRate * 0.01);
        }
    }

    @Mistake(value = "no bias correction", hint = "The step is Adam's own: with m̂ and v̂.")
    record NoCorrection(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m;
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v;
        }
    }

    @Mistake(
            value = "bias correction stored back into m, so that it compounds",
            hint = "m̂ is a temporary: divide a copy (div), not m itself (divi).")
    record CompoundsInM(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.divi(Pieces.weights(beta1, t));
        }
    }

    @Mistake(value = "bias correction with t + 1", hint = "t counts from 1 here: it needs no increment.")
    record CountsFromTwo(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return AdamWPieces.super.step(m, v, t + 1);
        }
    }

    @Mistake(value = "ε inside the root", hint = "Take the root of v̂ first, then add ε.")
    record EpsilonInside(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t).addi(epsilon));
        }
    }

    @Mistake(value = "the ε-hat form: ε beside the uncorrected √v", hint = "Correct v first: ε is added to √v̂.")
    record EpsilonHat(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            double stepSize = learningRate * Math.sqrt(Pieces.weights(beta2, t)) / Pieces.weights(beta1, t);
            return m.mul(stepSize).divi(sqrt(v).addi(epsilon));
        }
    }

    @Mistake(value = "no root", hint = "Divide by the root of v̂, or the step has the wrong unit.")
    record NoRoot(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return correctedV(v, t).addi(epsilon);
        }
    }

    @Mistake(value = "β₁ and β₂ swapped", hint = "β₁ belongs to m, β₂ to v.")
    record Swapped(double learningRate, double beta2, double beta1, double epsilon, double decay)
            implements AdamWPieces {}

    @Mistake(value = "ε and λ swapped", hint = "ε belongs to the divisor, λ to the decay.")
    record EpsilonForDecay(double learningRate, double beta1, double beta2, double decay, double epsilon)
            implements AdamWPieces {}

    @Mistake(value = "v built from m²", hint = "v averages the squares of the gradient, not of its average.")
    record VFromM(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(m.mul(m).muli(1 - beta2));
        }
    }

    @Mistake(
            value = "θ rounded to FLOAT by the decay",
            hint = "Keep θ's own type: a cast to FLOAT loses half of a double's digits.")
    record RoundedTheta(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {
        @Override
        public void shrink(INDArray theta, int t) {
            theta.assign(theta.mul(1 - learningRate * decay).castTo(DataType.FLOAT));
        }
    }
}
