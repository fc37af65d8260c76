package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.NamedArrays;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What people get wrong in exercise 26. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class AveragedMutants {
    private AveragedMutants() {}

    @Mistake(
            value = "the gradient at θ, the average",
            hint = "The inner rule asks where it trains: hand its question on as it is.")
    record GradientAtTheta(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void take(Step step, Gradient gradient, INDArray theta, int t) {
            step.take(point -> gradient.at(theta), t);
        }
    }

    @Mistake(
            value = "the average fed back into fast: Lookahead with k = 1",
            hint = "The average only watches: fast goes on from where it is.")
    record FedBack(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            AveragedPieces.super.average(theta, fast, t);
            fast.assign(theta);
        }
    }

    @Mistake(
            value = "fast filled with θ in the first step, when the inner rule has long been started on zeros",
            hint = "Fill fast in start, before the inner rule starts on it: it may keep what it sees there.")
    record FilledInTheFirstStep(Optimizer inner, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray fast = memory.zeros("fast");
            Step step = inner.start(fast, memory.nested("inner"));
            return (gradient, t) -> {
                if (t == 1) {
                    fast.assign(theta);
                }
                step.take(gradient, t);
                theta.muli(decay).addi(fast.mul(1 - decay));
            };
        }
    }

    @Mistake(value = "d and 1 − d exchanged", hint = "The average keeps d of itself and takes 1 − d of fast.")
    record Exchanged(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.muli(1 - decay).addi(fast.mul(decay));
        }
    }

    @Mistake(
            value = "the average divided by 1 − dᵗ, as if it had started at zero",
            hint = "The average starts at θ₀, not at zero, so that there is nothing to correct.")
    record Debiased(Optimizer inner, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray fast = memory.copy("fast", theta);
            INDArray sum = memory.zeros("sum");
            Step step = inner.start(fast, memory.nested("inner"));
            return (gradient, t) -> {
                step.take(gradient, t);
                sum.muli(decay).addi(fast.mul(1 - decay));
                theta.assign(sum.div(1 - Math.pow(decay, t)));
            };
        }
    }

    @Mistake(
            value = "an average that starts with the first step's result",
            hint = "θ₀ belongs to the average: step 1 keeps d of it like every other.")
    record StartsWithTheFirstStep(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            if (t == 1) {
                theta.assign(fast);
            } else {
                AveragedPieces.super.average(theta, fast, t);
            }
        }
    }

    @Mistake(
            value = "the plain mean of all points",
            hint = "Every step keeps d of the average, whatever t is: old points fade.")
    record PlainMean(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.addi(fast.sub(theta).divi(t + 1));
        }
    }

    @Mistake(
            value = "the plain mean of the points after θ₀",
            hint = "Every step keeps d of the average, whatever t is: old points fade.")
    record MeanWithoutStart(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.addi(fast.sub(theta).divi(t));
        }
    }

    @Mistake(
            value = "averaged before the inner step",
            hint = "First the inner rule moves fast, then θ follows: the newest point counts.")
    record AveragedBefore(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray fast = fast(theta, memory);
            Step step = inner.start(fast, memory.nested("inner"));
            return (gradient, t) -> {
                average(theta, fast, t);
                step.take(gradient, t);
            };
        }
    }

    @Mistake(value = "no average: θ is fast", hint = "θ keeps d of itself in each step.")
    record NoAverage(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.assign(fast);
        }
    }

    @Mistake(
            value = "an average that starts from zero",
            hint = "The average starts where θ starts: change θ itself, in place.")
    record FromZero(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            if (t == 1) {
                theta.assign(0);
            }
            AveragedPieces.super.average(theta, fast, t);
        }
    }

    @Mistake(value = "fast that starts at zero", hint = "fast starts where θ starts: memory.copy, not memory.zeros.")
    record FastFromZero(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public INDArray fast(INDArray theta, Memory memory) {
            return memory.zeros("fast");
        }
    }

    @Mistake(
            value = "a d that grows over the first steps, min(d, (1 + t)/(10 + t))",
            hint = "d is the same in every step: that ramp is another rule.")
    record Ramp(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            double now = Math.min(decay, (1.0 + t) / (10 + t));
            theta.muli(now).addi(fast.mul(1 - now));
        }
    }

    @Mistake(value = "averaged in every tenth step only", hint = "θ follows in every step.")
    record EveryTenth(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            if (t % 10 == 0) {
                AveragedPieces.super.average(theta, fast, t);
            }
        }
    }

    @Mistake(
            value = "θ and fast are the same array",
            hint = "fast = theta is another name for the same array: memory.copy copies.")
    record Aliased(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public INDArray fast(INDArray theta, Memory memory) {
            return theta;
        }
    }

    @Mistake(
            value = "the inner rule started on θ",
            hint = "The inner rule moves the array that it is started on: that is fast, not θ.")
    record StartedOnTheta(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public Step started(INDArray theta, INDArray fast, Memory memory) {
            return inner.start(theta, memory.nested("inner"));
        }
    }

    @Mistake(
            value = "the inner rule started on a second copy, which nobody averages",
            hint = "Start the inner rule on fast, the array that you average.")
    record StartedElsewhere(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public Step started(INDArray theta, INDArray fast, Memory memory) {
            return inner.start(memory.copy("other", theta), memory.nested("inner"));
        }
    }

    @Mistake(
            value = "fast shrunk: muli where mul was meant",
            hint = "muli changes fast, which is the inner rule's: use mul.")
    record FastOverwritten(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.muli(decay).addi(fast.muli(1 - decay));
        }
    }

    @Mistake(value = "dθ + fast, 1 − d forgotten", hint = "What the average takes is weighted by 1 − d.")
    record Unweighted(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.muli(decay).addi(fast);
        }
    }

    @Mistake(value = "θ + (1 − d)fast, d forgotten", hint = "The average keeps d of itself.")
    record NothingForgotten(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.addi(fast.mul(1 - decay));
        }
    }

    @Mistake(value = "dᵗ in place of d", hint = "Each step keeps d of the average: the powers build up by themselves.")
    record PowerOfDecay(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            double kept = Math.pow(decay, t);
            theta.muli(kept).addi(fast.mul(1 - kept));
        }
    }

    @Mistake(value = "no average in the first step", hint = "t counts from 1, and step 1 averages too.")
    record NotInTheFirstStep(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            if (t > 1) {
                AveragedPieces.super.average(theta, fast, t);
            }
        }
    }

    @Mistake(
            value = "an average that ends after a thousand steps",
            hint = "The average follows for ever: d alone says how far back it looks.")
    record Ends(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            if (t <= 1_000) {
                AveragedPieces.super.average(theta, fast, t);
            }
        }
    }

    @Mistake(
            value = "d fixed at 0.999, whatever was asked for",
            hint = "Use the record's decay, not a number of your own.")
    record FixedDecay(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.muli(0.999).addi(fast.mul(1 - 0.999));
        }
    }

    @Mistake(
            value = "an average of logarithms: |θ|ᵈ|fast|¹⁻ᵈ",
            hint = "The average is a sum: dθ + (1 − d)fast, with signs.")
    record Geometric(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            INDArray kept = Transforms.pow(Transforms.abs(theta), decay);
            theta.assign(
                    kept.mul(Transforms.pow(Transforms.abs(fast), 1 - decay)).mul(Transforms.sign(fast)));
        }
    }

    @Mistake(
            value = "the sum dropped: add where addi was meant",
            hint = "add makes a new array: θ itself does not change.")
    record DroppedSum(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.muli(decay).add(fast.mul(1 - decay));
        }
    }

    @Mistake(
            value = "one gradient per step, asked at fast before the inner rule runs",
            hint = "Hand the gradient on as a function: the inner rule may ask at another point (Nesterov does).")
    record AsksForTheInner(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray fast = fast(theta, memory);
            Step step = inner.start(fast, memory.nested("inner"));
            return (gradient, t) -> {
                INDArray here = gradient.at(fast).dup();
                step.take(point -> here.dup(), t);
                average(theta, fast, t);
            };
        }
    }

    @Mistake(
            value = "the inner rule's state outside memory",
            hint = "Hand memory.nested(\"inner\") on, or a saved run forgets the inner state.")
    record UnsavedInner(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public Step started(INDArray theta, INDArray fast, Memory memory) {
            return inner.start(fast, new NamedArrays(theta));
        }
    }

    @Mistake(value = "fast outside memory", hint = "Ask memory for fast: a restored run must find it where it was.")
    record UnsavedFast(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public INDArray fast(INDArray theta, Memory memory) {
            return theta.dup();
        }
    }

    @Mistake(
            value = "the inner rule started anew in each step",
            hint = "Start the inner rule once, in start: it must remember.")
    record StartsAnew(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray fast = fast(theta, memory);
            inner.start(fast, memory.nested("inner"));
            return (gradient, t) -> {
                inner.start(fast, new NamedArrays(theta)).take(gradient, t);
                average(theta, fast, t);
            };
        }
    }

    @Mistake(
            value = "the inner rule gets t = 1 in every step",
            hint = "Hand t on as it is: bias correction depends on it.")
    record AlwaysOne(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void take(Step step, Gradient gradient, INDArray theta, int t) {
            step.take(gradient, 1);
        }
    }

    @Mistake(
            value = "the inner step scaled by 1 − d",
            hint = "1 − d scales what the average takes, not the inner step.")
    record ScalesInner(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void take(Step step, Gradient gradient, INDArray theta, int t) {
            step.take(point -> gradient.at(point).muli(1 - decay), t);
        }
    }

    @Mistake(value = "fast rounded to FLOAT", hint = "memory.copy makes an array of θ's own type: leave it so.")
    record Rounded(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            AveragedPieces.super.average(theta, fast.castTo(DataType.FLOAT).castTo(theta.dataType()), t);
        }
    }

    @Mistake(
            value = "the last parameter left out of the average",
            hint = "A rule sees no layers: every parameter is averaged.")
    record LastLeftOut(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            AveragedPieces.super.average(theta, fast, t);
            theta.putScalar(theta.length() - 1, fast.getDouble(fast.length() - 1));
        }
    }
}
