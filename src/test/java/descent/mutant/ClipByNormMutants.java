package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.min;

import descent.Gradient;
import descent.Memory;
import descent.NamedArrays;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What people get wrong in exercise 19. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class})
final class ClipByNormMutants {
    private ClipByNormMutants() {}

    @Mistake(
            value = "clipped by value, each number to ±c",
            hint = "One factor for all numbers, or the direction turns.")
    record ByValue(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            return max(min(g, limit), -limit);
        }
    }

    @Mistake(
            value = "every gradient made c long, short ones too",
            hint = "A gradient that is no longer than c stays as it is: divide by max(c, ‖g‖).")
    record AlwaysNormalises(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            return max(size, Double.MIN_NORMAL).rdivi(limit);
        }
    }

    @Mistake(value = "the squared norm", hint = "‖g‖ is the root of the sum of squares.")
    record SquaredNorm(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray size(INDArray g) {
            return g.mul(g).sum();
        }
    }

    @Mistake(
            value = "the sum of the absolute values",
            hint = "‖g‖ is the root of the sum of squares: norm2, not norm1.")
    record SumOfAbsolutes(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray size(INDArray g) {
            return g.norm1();
        }
    }

    @Mistake(value = "the largest component", hint = "‖g‖ is the root of the sum of squares: norm2, not normmax.")
    record LargestComponent(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray size(INDArray g) {
            return g.normmax();
        }
    }

    @Mistake(value = "the root of the mean square", hint = "‖g‖ has a sum under its root, not a mean.")
    record RootMeanSquare(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray size(INDArray g) {
            return g.norm2().divi(Math.sqrt(g.length()));
        }
    }

    @Mistake(value = "c / min(c, ‖g‖)", hint = "Divide by the larger of both: the factor is never above 1.")
    record MinForMax(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            return max(min(size, limit), Double.MIN_NORMAL).rdivi(limit);
        }
    }

    @Mistake(value = "gradients longer than c dropped", hint = "A long gradient is shortened, not thrown away.")
    record Drops(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            return size.lte(limit).castTo(size.dataType());
        }
    }

    @Mistake(value = "c / (c + ‖g‖)", hint = "Nothing happens to a gradient shorter than c: divide by max(c, ‖g‖).")
    record Smooth(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            return size.add(limit).rdivi(limit);
        }
    }

    @Mistake(value = "long gradients made 1 long instead of c", hint = "What is left of a long gradient is c long.")
    record UnitLength(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            double length = g.norm2Number().doubleValue();
            return length > limit ? g.divi(length) : g;
        }
    }

    @Mistake(
            value = "the inner rule's step clipped instead of the gradient",
            hint = "Clip what the inner rule gets, not what it does.")
    record ClipsTheStep(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                INDArray before = theta.dup();
                step.take(gradient, t);
                theta.assign(clipped(theta.sub(before)).addi(before));
            };
        }
    }

    @Mistake(
            value = "the norm of the gradient at θ when the inner rule asks elsewhere",
            hint = "Clip the gradient that was asked for, by its own norm.")
    record NormAtTheta(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta, int t) {
            INDArray factor = factor(size(gradient.at(theta)));
            return gradient.at(point).muli(factor);
        }
    }

    @Mistake(
            value = "the gradient at θ when the inner rule asks elsewhere",
            hint = "Ask where you are asked: gradient.at(point).")
    record GradientAtTheta(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta, int t) {
            return clipped(gradient.at(theta));
        }
    }

    @Mistake(value = "a norm for each array of θ", hint = "One norm over all parameters: the direction stays.")
    record NormPerArray(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> step.take(
                    point -> {
                        INDArray g = gradient.at(point);
                        memory.parts(g).forEach(this::clipped);
                        return g;
                    },
                    t);
        }
    }

    @Mistake(
            value = "a norm for each row of a matrix",
            hint = "One norm over all parameters: norm2() without a dimension.")
    record NormPerRow(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            return g.rank() == 2 ? g.muliColumnVector(factor(g.norm2(true, 1))) : ClipByNormPieces.super.clipped(g);
        }
    }

    @Mistake(
            value = "a norm for each column of a matrix",
            hint = "One norm over all parameters: norm2(), not norm2(0).")
    record NormPerColumn(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray size(INDArray g) {
            return g.norm2(0);
        }
    }

    @Mistake(
            value = "the gradient asked for twice, for its norm and for itself",
            hint = "Ask once, keep the gradient, and shorten that.")
    record AsksAgain(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta, int t) {
            INDArray factor = factor(size(gradient.at(point)));
            return gradient.at(point).muli(factor);
        }
    }

    @Mistake(
            value = "PyTorch's 1e-6 beside the norm",
            hint = "c / max(c, ‖g‖) needs nothing added: it divides by at least c.")
    record Torch(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            return min(size.add(1e-6).rdivi(limit), 1);
        }
    }

    @Mistake(value = "c fixed at 1, whatever was asked for", hint = "Use the record's limit, not a number of your own.")
    record FixedLimit(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            return max(size, 1).rdivi(1);
        }
    }

    @Mistake(value = "a thousandth shorter than c", hint = "What is left of a long gradient is exactly c long.")
    record Shorter(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            return min(size.add(Double.MIN_NORMAL).rdivi(0.999 * limit), 1);
        }
    }

    @Mistake(value = "the factor squared", hint = "One multiplication by c / ‖g‖ makes g as long as c.")
    record Twice(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            INDArray factor = factor(size(g));
            return g.muli(factor).muli(factor);
        }
    }

    @Mistake(value = "max(c, ‖g‖) / c", hint = "A long gradient becomes shorter: c stands above.")
    record Inverted(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            return max(size, limit).divi(limit);
        }
    }

    @Mistake(value = "c forgotten above, g / max(c, ‖g‖)", hint = "Below the limit the factor is 1: c / c.")
    record WithoutNumerator(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            return max(size, limit).rdivi(1);
        }
    }

    @Mistake(value = "g.mul with the result dropped", hint = "mul makes a new array: return that one, or use muli.")
    record Dropped(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            g.mul(factor(size(g)));
            return g;
        }
    }

    @Mistake(value = "no clipping at all", hint = "Hand the inner rule a gradient of your own, the shortened one.")
    record NoClipping(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            return g;
        }
    }

    @Mistake(
            value = "the norm of θ for that of the gradient",
            hint = "The gradient's own length is what is limited; where θ is has no part in it.")
    record NormOfTheta(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta, int t) {
            INDArray factor = factor(size(point));
            return gradient.at(point).muli(factor);
        }
    }

    @Mistake(value = "adaptive clipping: c‖θ‖ as the limit", hint = "c is the limit itself, wherever θ is.")
    record Adaptive(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta, int t) {
            double limited = limit * Math.max(1e-3, theta.norm2Number().doubleValue());
            INDArray g = gradient.at(point);
            return g.muli(max(g.norm2(), limited).rdivi(limited));
        }
    }

    @Mistake(value = "clipping in the first step only", hint = "Every gradient is clipped, in every step.")
    record FirstStepOnly(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta, int t) {
            return t == 1 ? clipped(gradient.at(point)) : gradient.at(point);
        }
    }

    @Mistake(value = "clipping for the first thousand steps only", hint = "Every gradient is clipped, in every step.")
    record NotForLong(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta, int t) {
            return t <= 1000 ? clipped(gradient.at(point)) : gradient.at(point);
        }
    }

    @Mistake(
            value = "clipping only the first time that the inner rule asks in a step",
            hint = "Whenever the inner rule asks, it gets a clipped gradient.")
    record FirstCallOnly(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                boolean[] asked = {false};
                Gradient once = point -> {
                    INDArray g = asked[0] ? gradient.at(point) : clipped(gradient.at(point));
                    asked[0] = true;
                    return g;
                };
                step.take(once, t);
            };
        }
    }

    @Mistake(
            value = "one gradient per step, remembered",
            hint = "The inner rule may ask at several points in one step: answer each time anew.")
    record Remembered(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                INDArray here = clipped(gradient.at(theta)).dup();
                step.take(point -> here.dup(), t);
            };
        }
    }

    @Mistake(
            value = "the longest norm so far",
            hint = "Each gradient is clipped by its own norm, not by that of an earlier one.")
    record LongestSoFar(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray longest = memory.zeros("longest");
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> step.take(
                    point -> {
                        INDArray g = gradient.at(point);
                        longest.assign(max(longest, g.norm2Number().doubleValue()));
                        return g.muli(max(longest, limit).rdivi(limit));
                    },
                    t);
        }
    }

    @Mistake(value = "c / t: a limit that falls", hint = "The limit is the same in each step.")
    record FallingLimit(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta, int t) {
            INDArray g = gradient.at(point);
            return g.muli(max(g.norm2(), limit / t).rdivi(limit / t));
        }
    }

    @Mistake(value = "the sign alone, c times", hint = "Components keep their proportions: one factor for all.")
    record SignAlone(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            return g.norm2Number().doubleValue() > limit ? Transforms.sign(g).muli(limit / Math.sqrt(g.length())) : g;
        }
    }

    @Mistake(value = "the first parameter left out of the norm", hint = "The sum of squares is over all parameters.")
    record WithoutTheFirst(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray size(INDArray g) {
            INDArray others = g.dup();
            others.putScalar(0, g.length() > 1 ? 0 : g.getDouble(0));
            return others.norm2();
        }
    }

    @Mistake(value = "the factor rounded to FLOAT", hint = "Keep θ's own type: FLOAT loses half of a double's digits.")
    record RoundedFactor(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray factor(INDArray size) {
            INDArray factor = ClipByNormPieces.super.factor(size);
            return factor.castTo(DataType.FLOAT).castTo(size.dataType());
        }
    }

    @Mistake(
            value = "the inner rule's state outside memory",
            hint = "Hand memory.nested(\"inner\") on, or a saved run forgets the inner state.")
    record UnsavedInner(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return ClipByNormPieces.super.start(theta, new NamedArrays(theta));
        }
    }

    @Mistake(
            value = "the inner rule started anew in each step",
            hint = "Start the inner rule once, in start: it must remember.")
    record StartsAnew(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            inner.start(theta, memory.nested("inner"));
            return (gradient, t) ->
                    inner.start(theta, new NamedArrays(theta)).take(point -> clipped(gradient.at(point)), t);
        }
    }

    @Mistake(
            value = "the inner rule gets t = 1 in every step",
            hint = "Hand t on as it is: bias correction depends on it.")
    record AlwaysOne(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = ClipByNormPieces.super.start(theta, memory);
            return (gradient, t) -> step.take(gradient, 1);
        }
    }

    @Mistake(
            value = "the squared norm compared with c, the norm divided by",
            hint = "Compare what you divide by: ‖g‖ itself with c.")
    record SquaredAgainstLimit(Optimizer inner, double limit) implements ClipByNormPieces {
        @Override
        public INDArray clipped(INDArray g) {
            double length = g.norm2Number().doubleValue();
            return length * length > limit ? g.muli(limit / length) : g;
        }
    }
}
