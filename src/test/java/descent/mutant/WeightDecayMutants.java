package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.sign;

import descent.Gradient;
import descent.Memory;
import descent.NamedArrays;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.BooleanIndexing;
import org.nd4j.linalg.indexing.conditions.Conditions;

/** What people get wrong in exercise 13. */
final class WeightDecayMutants {
    private WeightDecayMutants() {}

    @Mistake(
            value = "λθ when the inner rule asks at another point",
            hint = "The penalty's gradient belongs to the point that is asked for: λp.")
    record DecaysTheta(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).addi(theta.mul(decay));
        }
    }

    @Mistake(
            value = "∇J at θ when the inner rule asks at another point",
            hint = "Ask where you are asked: gradient.at(point).")
    record GradientAtTheta(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(theta).addi(point.mul(decay));
        }
    }

    @Mistake(
            value = "decoupled: θ shrunk by λ before the inner step",
            hint = "That is another rule (see AdamW): here the decay goes through the inner rule, in its gradient.")
    record DecoupledBefore(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                theta.muli(1 - decay);
                step.take(gradient, t);
            };
        }
    }

    @Mistake(
            value = "decoupled: θ shrunk by λ after the inner step",
            hint = "That is another rule (see AdamW): here the decay goes through the inner rule, in its gradient.")
    record DecoupledAfter(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                step.take(gradient, t);
                theta.muli(1 - decay);
            };
        }
    }

    @Mistake(value = "λ/2", hint = "The penalty is λ/2 · |θ|², so its gradient is λθ.")
    record Halved(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).addi(point.mul(decay / 2));
        }
    }

    @Mistake(
            value = "λ subtracted: the weights grow",
            hint = "Add λp to the gradient: the rule subtracts the gradient later.")
    record Subtracted(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).subi(point.mul(decay));
        }
    }

    @Mistake(
            value = "the gradient shrunk instead of the weights",
            hint = "λ multiplies the point, and the product is added to the gradient.")
    record ShrinksGradient(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).muli(1 + decay);
        }
    }

    @Mistake(value = "L1: λ sign(p)", hint = "The penalty is quadratic: its gradient is λp, not λ sign(p).")
    record LassoPenalty(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).addi(sign(point).muli(decay));
        }
    }

    @Mistake(
            value = "λ|p|, the sign lost",
            hint = "Each weight decays towards zero, from either side: λp with its sign.")
    record SignLost(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).addi(abs(point).muli(decay));
        }
    }

    @Mistake(
            value = "λp divided by the number of parameters",
            hint = "λ is the same for each parameter, however many there are.")
    record DividedByParameters(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).addi(point.mul(decay / point.length()));
        }
    }

    @Mistake(
            value = "decay towards θ₀ instead of zero",
            hint = "λp pulls towards zero: where θ started has no part in it.")
    record TowardsTheStart(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray first = memory.copy("first", theta);
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) ->
                    step.take(point -> gradient.at(point).addi(point.sub(first).muli(decay)), t);
        }
    }

    @Mistake(value = "decay in the first step only", hint = "Each gradient has the penalty in it, in every step.")
    record FirstStepOnly(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).addi(point.mul(t == 1 ? decay : 0));
        }
    }

    @Mistake(value = "no decay in the first step", hint = "t counts from 1, and step 1 has the penalty too.")
    record NotInTheFirstStep(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).addi(point.mul(t == 1 ? 0 : decay));
        }
    }

    @Mistake(
            value = "decay only the first time that the inner rule asks in a step",
            hint = "Whenever the inner rule asks, the penalty is part of the answer.")
    record FirstCallOnly(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                boolean[] asked = {false};
                Gradient once = point -> {
                    INDArray g = asked[0] ? gradient.at(point) : decayed(gradient, point, theta, t);
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
    record Remembered(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                INDArray here = decayed(gradient, theta, theta, t).dup();
                step.take(point -> here.dup(), t);
            };
        }
    }

    @Mistake(
            value = "the sum dropped: add where addi was meant",
            hint = "add makes a new array: return that one, or change the gradient with addi.")
    record DroppedSum(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            INDArray g = gradient.at(point);
            g.add(point.mul(decay));
            return g;
        }
    }

    @Mistake(value = "the point itself multiplied by λ", hint = "muli changes the point, which may be θ: use mul.")
    record PointOverwritten(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            INDArray g = gradient.at(point);
            return g.addi(point.muli(decay));
        }
    }

    @Mistake(
            value = "the gradient asked for twice",
            hint = "Ask once per question of the inner rule: each costs a pass over the data.")
    record AskedTwice(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            gradient.at(point);
            return WeightDecayPieces.super.decayed(gradient, point, theta, t);
        }
    }

    @Mistake(value = "∇J at the point shrunk by λ", hint = "Ask at the point itself, and add the penalty's gradient.")
    record AtTheShrunkPoint(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point.mul(1 - decay));
        }
    }

    @Mistake(
            value = "decay only where the gradient is not zero",
            hint = "Every weight decays, also the one that the batch does not touch.")
    record OnlyWhereTouched(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            INDArray g = gradient.at(point);
            INDArray touched = abs(g);
            BooleanIndexing.replaceWhere(touched, 1, Conditions.greaterThan(0));
            return g.addi(point.mul(decay).muli(touched));
        }
    }

    @Mistake(
            value = "λ fixed at 1e-4, whatever was asked for",
            hint = "Use the record's decay, not a number of your own.")
    record FixedDecay(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point).addi(point.mul(1e-4));
        }
    }

    @Mistake(value = "no decay at all", hint = "Hand the inner rule a gradient of your own, with λp in it.")
    record NoDecay(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            return gradient.at(point);
        }
    }

    @Mistake(
            value = "the inner rule's state outside memory",
            hint = "Hand memory.nested(\"inner\") on, or a saved run forgets the inner state.")
    record UnsavedInner(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return WeightDecayPieces.super.start(theta, new NamedArrays(theta));
        }
    }

    @Mistake(
            value = "the inner rule started anew in each step",
            hint = "Start the inner rule once, in start: it must remember.")
    record StartsAnew(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            inner.start(theta, memory.nested("inner"));
            return (gradient, t) ->
                    inner.start(theta, new NamedArrays(theta)).take(point -> decayed(gradient, point, theta, t), t);
        }
    }

    @Mistake(
            value = "the inner rule gets t = 1 in every step",
            hint = "Hand t on as it is: bias correction depends on it.")
    record AlwaysOne(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = WeightDecayPieces.super.start(theta, memory);
            return (gradient, t) -> step.take(gradient, 1);
        }
    }

    @Mistake(
            value = "two inner steps for one: one for the loss, one for the penalty",
            hint = "One inner step with the sum of both gradients.")
    record TwoSteps(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                step.take(gradient, t);
                step.take(point -> point.mul(decay), t);
            };
        }
    }

    @Mistake(
            value = "λp rounded to FLOAT",
            hint = "Keep θ's own type: a cast to FLOAT loses half of a double's digits.")
    record Rounded(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            INDArray penalty = point.mul(decay).castTo(DataType.FLOAT).castTo(point.dataType());
            return gradient.at(point).addi(penalty);
        }
    }

    @Mistake(
            value = "the last parameter spared, as if it were a bias",
            hint = "A rule sees no layers: every parameter decays.")
    record BiasSpared(Optimizer inner, double decay) implements WeightDecayPieces {
        @Override
        public INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
            INDArray penalty = point.mul(decay);
            penalty.putScalar(penalty.length() - 1, 0);
            return gradient.at(point).addi(penalty);
        }
    }
}
