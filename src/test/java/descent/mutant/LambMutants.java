package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.sign;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 28: the ratio and the decay. */
@MoreMistakes(
        of = LambMomentMutants.class,
        around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class LambMutants {
    private LambMutants() {}

    @Mistake(value = "no ratio: Adam with decay in its step", hint = "The step is as long as θ: ‖θ‖/‖u‖ belongs to it.")
    record NoRatio(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return 1;
        }
    }

    @Mistake(value = "the ratio upside down", hint = "‖θ‖ is above, ‖u‖ below: large weights move far.")
    record Inverted(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return weights > 0 && update > 0 ? update / weights : 1;
        }
    }

    @Mistake(value = "‖θ‖ alone, not divided", hint = "Divide by ‖u‖, so that the step is η‖θ‖ long.")
    record NotDivided(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return weights > 0 ? weights : 1;
        }
    }

    @Mistake(value = "1/‖u‖ alone", hint = "Multiply by ‖θ‖, so that the step is η‖θ‖ long.")
    record WithoutTheta(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return update > 0 ? 1 / update : 1;
        }
    }

    @Mistake(value = "a ratio of at most 1", hint = "The ratio may be above 1: nothing clamps it here.")
    record AtMostOne(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return Math.min(1, LambPieces.super.ratio(weights, update));
        }
    }

    @Mistake(value = "a ratio of at most 10", hint = "Nothing clamps the ratio here; elsewhere that is legal.")
    record AtMostTen(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return Math.min(10, LambPieces.super.ratio(weights, update));
        }
    }

    @Mistake(value = "‖θ‖ of at most 10", hint = "φ is the identity here: ‖θ‖ counts as it is.")
    record ClampedNorm(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return LambPieces.super.ratio(Math.min(10, weights), update);
        }
    }

    @Mistake(value = "the root of the ratio", hint = "The ratio is ‖θ‖/‖u‖ itself.")
    record RootOfRatio(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return Math.sqrt(LambPieces.super.ratio(weights, update));
        }
    }

    @Mistake(
            value = "a ratio of 0 at θ = 0, which is never left",
            hint = "At θ = 0 the ratio is 1, or θ stays there for ever.")
    record StuckAtZero(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return update > 0 ? weights / update : 1;
        }
    }

    @Mistake(
            value = "NaN where there is nothing to divide by",
            hint = "If ‖u‖ is 0 the ratio is 1: see what is divided.")
    record ZeroByZero(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return weights > 0 ? weights / update : 1;
        }
    }

    @Mistake(value = "1e-6 beside ‖u‖", hint = "Nothing is added to ‖u‖: a zero is met by a ratio of 1.")
    record SmallNumberAdded(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double ratio(double weights, double update) {
            return LambPieces.super.ratio(weights, update + 1e-6);
        }
    }

    @Mistake(value = "the sum of the absolute values", hint = "The norms are roots of sums of squares: norm2.")
    record SumOfAbsolutes(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double size(INDArray array) {
            return array.norm1Number().doubleValue();
        }
    }

    @Mistake(value = "the largest component", hint = "The norms are roots of sums of squares: norm2.")
    record LargestComponent(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double size(INDArray array) {
            return array.normmaxNumber().doubleValue();
        }
    }

    @Mistake(value = "squared norms", hint = "The norms are roots of sums of squares.")
    record SquaredNorms(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double size(INDArray array) {
            return array.mul(array).sumNumber().doubleValue();
        }
    }

    @Mistake(value = "λθ left out of ‖u‖", hint = "u has the decay in it when its norm is taken.")
    record DecayNotInNorm(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return u.mul(ratio(size(theta), size(u.sub(theta.mul(decay)))));
        }
    }

    @Mistake(value = "λθ beside the ratio", hint = "The ratio multiplies all of u, the decay too.")
    record DecayBesideRatio(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            INDArray adam = u.sub(theta.mul(decay));
            return adam.mul(ratio(size(theta), size(adam))).addi(theta.mul(decay));
        }
    }

    @Mistake(value = "‖g‖ in the denominator, as LARS has it", hint = "Divide by ‖u‖, the norm of what is subtracted.")
    record NormOfGradient(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return u.mul(ratio(size(theta), size(g)));
        }
    }

    @Mistake(
            value = "‖g + λθ‖ in the denominator, as LARS has it",
            hint = "Divide by ‖u‖, the norm of what is subtracted.")
    record NormOfGradientAndDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return u.mul(ratio(size(theta), size(g.add(theta.mul(decay)))));
        }
    }

    @Mistake(value = "‖m‖ in the denominator", hint = "Divide by ‖u‖, the norm of what is subtracted.")
    record NormOfM(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return u.mul(ratio(size(theta), size(m)));
        }
    }

    @Mistake(value = "‖g‖ in place of ‖θ‖", hint = "The step is as long as the weights allow: ‖θ‖ is above.")
    record GradientAbove(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return u.mul(ratio(size(g), size(u)));
        }
    }

    @Mistake(value = "the root of the mean square of θ over the norm of u", hint = "Both are norms, sums under a root.")
    record MixedMeans(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return u.mul(ratio(size(theta) / Math.sqrt(theta.length()), size(u)));
        }
    }

    @Mistake(value = "a ratio for each parameter", hint = "One ratio for all of the array.")
    record Elementwise(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return abs(theta).muli(sign(u));
        }
    }

    @Mistake(value = "a ratio for each row", hint = "One ratio for all of the array: norm2 without a dimension.")
    record PerRow(double learningRate, double beta1, double beta2, double epsilon, double decay) implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            if (theta.rank() < 2) {
                return LambPieces.super.scaled(theta, u, g, m);
            }
            INDArray scaled = u.dup();
            for (int row = 0; row < theta.rows(); row++) {
                scaled.getRow(row).muli(ratio(size(theta.getRow(row)), size(u.getRow(row))));
            }
            return scaled;
        }
    }

    @Mistake(value = "‖θ‖ after the step", hint = "‖θ‖ is taken before θ moves.")
    record NormAfterTheStep(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return u.mul(ratio(size(theta.sub(u.mul(learningRate))), size(u)));
        }
    }

    @Mistake(value = "no decay", hint = "u has λθ in it, and its norm too.")
    record NoDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray update(INDArray theta, INDArray m, INDArray v, int t) {
            return direction(m, v, t);
        }
    }

    @Mistake(value = "λθ subtracted", hint = "u has +λθ in it, and is subtracted: that shrinks θ.")
    record DecaySubtracted(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray update(INDArray theta, INDArray m, INDArray v, int t) {
            return direction(m, v, t).subi(theta.mul(decay));
        }
    }

    @Mistake(value = "ηλθ in u", hint = "u has λθ in it: η multiplies all of u later.")
    record RateTwice(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray update(INDArray theta, INDArray m, INDArray v, int t) {
            return direction(m, v, t).addi(theta.mul(learningRate * decay));
        }
    }

    @Mistake(value = "λ sign(θ)", hint = "The decay is λθ, not λ sign(θ).")
    record SignDecay(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray update(INDArray theta, INDArray m, INDArray v, int t) {
            return direction(m, v, t).addi(sign(theta).muli(decay));
        }
    }

    @Mistake(value = "λθ in the gradient", hint = "The decay does not pass through m and v: add it to u.")
    record L2(double learningRate, double beta1, double beta2, double epsilon, double decay) implements LambPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step lamb = new LambRewritings.InPieces(learningRate, beta1, beta2, epsilon, 0).start(theta, memory);
            return (gradient, t) -> lamb.take(point -> gradient.at(point).addi(point.mul(decay)), t);
        }
    }

    @Mistake(value = "θ shrunk before the step, as in AdamW", hint = "The decay is part of u, and of its norm.")
    record ShrinksFirst(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step lamb = new LambRewritings.InPieces(learningRate, beta1, beta2, epsilon, 0).start(theta, memory);
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                theta.muli(1 - learningRate * decay);
                lamb.take(point -> g, t);
            };
        }
    }

    @Mistake(
            value = "no ratio for a vector, as where biases are left out",
            hint = "Every array has its ratio, whatever its shape.")
    record MatricesOnly(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return theta.rank() == 1 ? u : LambPieces.super.scaled(theta, u, g, m);
        }
    }

    @Mistake(value = "no ratio for a matrix", hint = "Every array has its ratio, whatever its shape.")
    record VectorsOnly(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            return theta.rank() == 2 ? u : LambPieces.super.scaled(theta, u, g, m);
        }
    }

    @Mistake(value = "‖θ‖ of the start, in every step", hint = "‖θ‖ is that of the weights as they are now.")
    record FirstWeights(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray first = memory.copy("first", theta);
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = ask(gradient, theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                INDArray u = update(theta, m, v, t);
                move(theta, scaled(first, u, g, m).mul(learningRate()));
            };
        }
    }
}
