package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.sign;
import static org.nd4j.linalg.ops.transforms.Transforms.tanh;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 24. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class})
final class LionMutants {
    private LionMutants() {}

    @Mistake(
            value = "m brought up to date first",
            hint = "u mixes the gradient with the m from before: take the step, then bring m up to date.")
    record MFirst(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                average(m, g, t);
                move(theta, direction(m, g, t), t);
            };
        }
    }

    @Mistake(value = "β₁ and β₂ exchanged", hint = "β₁ mixes the step, β₂ keeps m.")
    record Exchanged(double learningRate, double beta2, double beta1, double decay) implements LionPieces {}

    @Mistake(value = "the sign of g: no memory", hint = "The sign is that of the mixture β₁m + (1 − β₁)g.")
    record SignOfGradient(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return sign(g);
        }
    }

    @Mistake(value = "the sign of the old m alone", hint = "The gradient is part of the mixture: (1 − β₁)g.")
    record SignOfOldM(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return t == 1 ? sign(g) : sign(m);
        }
    }

    @Mistake(value = "the sign of the new m: Signum", hint = "Step and memory have a weight each: β₁ for u, β₂ for m.")
    record Signum(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                average(m, g, t);
                move(theta, sign(m), t);
            };
        }
    }

    @Mistake(value = "no sign", hint = "Only the sign of the mixture counts.")
    record NoSign(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return m.mul(beta1).addi(g.mul(1 - beta1));
        }
    }

    @Mistake(value = "a smooth sign, tanh", hint = "sign(x) is −1, 0 or 1, and nothing between.")
    record Tanh(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return tanh(m.mul(beta1).addi(g.mul(1 - beta1)));
        }
    }

    @Mistake(value = "x / (|x| + 1e-8) for the sign", hint = "sign(x) is −1, 0 or 1, and nothing between.")
    record SoftSign(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            INDArray mixed = m.mul(beta1).addi(g.mul(1 - beta1));
            return mixed.div(abs(mixed).addi(1e-8));
        }
    }

    @Mistake(value = "g without 1 − β₁", hint = "The gradient enters the mixture times 1 − β₁.")
    record GradientUnweightedInU(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return sign(m.mul(beta1).addi(g));
        }
    }

    @Mistake(
            value = "g without 1 − β₂ in m",
            hint = "In a moving average the weights add up to one: g enters times 1 − β₂.")
    record GradientUnweightedInM(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            m.muli(beta2).addi(g);
        }
    }

    @Mistake(value = "β₁ for m as well", hint = "m is an average with β₂.")
    record Beta1ForM(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            m.muli(beta1).addi(g.mul(1 - beta1));
        }
    }

    @Mistake(value = "β₂ for the step as well", hint = "The mixture is with β₁.")
    record Beta2ForU(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return sign(m.mul(beta2).addi(g.mul(1 - beta2)));
        }
    }

    @Mistake(value = "m keeps the sign of the gradient", hint = "m averages the gradients, not their signs.")
    record MKeepsTheSign(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            m.muli(beta2).addi(sign(g).muli(1 - beta2));
        }
    }

    @Mistake(value = "m keeps the step u", hint = "m averages the gradients, not the steps.")
    record MKeepsTheStep(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                INDArray direction = direction(m, g, t);
                move(theta, direction.dup(), t);
                average(m, direction, t);
            };
        }
    }

    @Mistake(value = "β₁ and 1 − β₁ exchanged", hint = "β₁ weighs m, 1 − β₁ the gradient.")
    record WeightsInU(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return sign(m.mul(1 - beta1).addi(g.mul(beta1)));
        }
    }

    @Mistake(value = "β₂ and 1 − β₂ exchanged", hint = "β₂ keeps the old m, 1 − β₂ lets the new gradient in.")
    record WeightsInM(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            m.muli(1 - beta2).addi(g.mul(beta2));
        }
    }

    @Mistake(value = "λ without η", hint = "θ shrinks by ηλ: η multiplies u and λθ alike.")
    record DecayWithoutRate(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void move(INDArray theta, INDArray direction, int t) {
            theta.muli(1 - decay).subi(direction.mul(learningRate));
        }
    }

    @Mistake(value = "λθ in the gradient", hint = "The decay does not pass through the sign: it is added to u.")
    record DecayInGradient(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).addi(theta.mul(decay));
                theta.subi(direction(m, g, t).muli(learningRate));
                average(m, g, t);
            };
        }
    }

    @Mistake(value = "λθ inside the sign", hint = "The decay is added to the sign, not to what it is of.")
    record DecayInSign(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                INDArray mixed = m.mul(beta1).addi(g.mul(1 - beta1)).addi(theta.mul(decay));
                theta.subi(sign(mixed).muli(learningRate));
                average(m, g, t);
            };
        }
    }

    @Mistake(
            value = "the decay after the step",
            hint = "θ shrinks first, or both at once: the step itself is not shrunk.")
    record DecayAfterwards(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void move(INDArray theta, INDArray direction, int t) {
            theta.subi(direction.mul(learningRate)).muli(1 - learningRate * decay);
        }
    }

    @Mistake(
            value = "the gradient asked for after the decay",
            hint = "Ask for the gradient at θ first, then let θ shrink.")
    record GradientAfterwards(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                theta.muli(1 - learningRate * decay);
                INDArray g = gradient.at(theta);
                theta.subi(direction(m, g, t).muli(learningRate));
                average(m, g, t);
            };
        }
    }

    @Mistake(value = "no decay", hint = "θ loses ηλ of itself in each step.")
    record NoDecay(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void move(INDArray theta, INDArray direction, int t) {
            theta.subi(direction.mul(learningRate));
        }
    }

    @Mistake(
            value = "the decay with the wrong sign",
            hint = "Decay makes weights smaller: add λθ to u before you subtract.")
    record Grows(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void move(INDArray theta, INDArray direction, int t) {
            theta.subi(direction.sub(theta.mul(decay)).muli(learningRate));
        }
    }

    @Mistake(value = "λ sign(θ) for λθ", hint = "Each weight loses a share of itself: λθ.")
    record SignDecay(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void move(INDArray theta, INDArray direction, int t) {
            theta.subi(direction.add(sign(theta).mul(decay)).muli(learningRate));
        }
    }

    @Mistake(
            value = "λ fixed at 0.1, whatever was asked for",
            hint = "Use the record's decay, not a number of your own.")
    record FixedDecay(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void move(INDArray theta, INDArray direction, int t) {
            theta.subi(direction.add(theta.mul(0.1)).muli(learningRate));
        }
    }

    @Mistake(value = "λη²", hint = "θ shrinks by ηλ: η counts once.")
    record DecayTwice(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void move(INDArray theta, INDArray direction, int t) {
            theta.muli(1 - learningRate * learningRate * decay).subi(direction.mul(learningRate));
        }
    }

    @Mistake(value = "sign(0) = 1", hint = "Where nothing has ever pushed, θ stays: sign(0) is 0.")
    record SignOfZero(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return m.mul(beta1)
                    .addi(g.mul(1 - beta1))
                    .gte(0)
                    .castTo(g.dataType())
                    .muli(2)
                    .subi(1);
        }
    }

    @Mistake(value = "sign(0) = −1", hint = "Where nothing has ever pushed, θ stays: sign(0) is 0.")
    record SignOfZeroDown(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return m.mul(beta1)
                    .addi(g.mul(1 - beta1))
                    .gt(0)
                    .castTo(g.dataType())
                    .muli(2)
                    .subi(1);
        }
    }

    @Mistake(value = "m corrected by 1 − β₂ᵗ, the gradient not", hint = "Lion has no bias correction.")
    record MCorrected(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            double weights = t == 1 ? 1 : Pieces.weights(beta2, t - 1);
            return sign(m.mul(beta1 / weights).addi(g.mul(1 - beta1)));
        }
    }

    @Mistake(
            value = "the default betas, whatever was asked for",
            hint = "Use the record's beta1 and beta2, not numbers of your own.")
    record FixedBetas(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return new LionRewritings.InPieces(learningRate, 0.9, 0.99, decay).start(theta, memory);
        }
    }

    @Mistake(value = "η applied twice", hint = "One of the two multiplications by the learning rate is too many.")
    record LearningRateTwice(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return LionPieces.super.direction(m, g, t).muli(learningRate);
        }
    }

    @Mistake(value = "η divided by √t", hint = "η is constant here: how it changes is a schedule's business.")
    record LearningRateFalls(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return LionPieces.super.direction(m, g, t).divi(Math.sqrt(t));
        }
    }

    @Mistake(value = "one sign for all parameters", hint = "Each parameter has a sign of its own.")
    record OneSign(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            INDArray mixed = m.mul(beta1).addi(g.mul(1 - beta1));
            return mixed.assign(Math.signum(mixed.sumNumber().doubleValue()));
        }
    }

    @Mistake(value = "the gradient at a look-ahead point", hint = "Lion asks for the gradient at θ itself.")
    record LooksAhead(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta.sub(m.mul(learningRate * beta1)));
                move(theta, direction(m, g, t), t);
                average(m, g, t);
            };
        }
    }

    @Mistake(value = "m.mul where muli was meant", hint = "mul makes a copy: m itself never fades.")
    record MNotKept(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            m.assign(g.mul(1 - beta2));
        }
    }

    @Mistake(value = "m that starts as the first gradient", hint = "m starts at zero.")
    record MSeeded(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            if (t == 1) {
                m.assign(g);
            } else {
                m.muli(beta2).addi(g.mul(1 - beta2));
            }
        }
    }

    @Mistake(
            value = "the sign times the mean size of m",
            hint = "Every parameter moves by η, however large its gradient.")
    record ScaledByMean(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            INDArray mixed = m.mul(beta1).addi(g.mul(1 - beta1));
            return sign(mixed).muli(abs(mixed).meanNumber().doubleValue());
        }
    }

    @Mistake(value = "no step where the mixture is below 1e-3", hint = "The sign does not ask how small a number is.")
    record Rests(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            INDArray mixed = m.mul(beta1).addi(g.mul(1 - beta1));
            return sign(mixed).muli(abs(mixed).gte(1e-3).castTo(g.dataType()));
        }
    }

    @Mistake(
            value = "m kept up to date for the first thousand steps only",
            hint = "m takes every gradient in, in every step.")
    record StopsRemembering(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            if (t <= 1000) {
                m.muli(beta2).addi(g.mul(1 - beta2));
            }
        }
    }

    @Mistake(
            value = "the mixture kept as m",
            hint = "m.mul makes the mixture and leaves m alone; m.muli would keep it.")
    record MixtureKept(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return sign(m.muli(beta1).addi(g.mul(1 - beta1)));
        }
    }

    @Mistake(value = "m rounded to FLOAT", hint = "Keep θ's own type: FLOAT loses half of a double's digits.")
    record RoundedM(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void average(INDArray m, INDArray g, int t) {
            m.assign(m.mul(beta2).addi(g.mul(1 - beta2)).castTo(DataType.FLOAT));
        }
    }

    @Mistake(
            value = "cautious: no step where the sign and the gradient disagree",
            hint = "u moves every parameter, also where this gradient points the other way.")
    record Cautious(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            INDArray u = LionPieces.super.direction(m, g, t);
            return u.muli(u.mul(g).gt(0).castTo(u.dataType()));
        }
    }
}
