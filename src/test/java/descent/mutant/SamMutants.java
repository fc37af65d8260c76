package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.sign;

import descent.Gradient;
import descent.Memory;
import descent.NamedArrays;
import descent.Optimizer;
import descent.Step;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 25. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class SamMutants {
    private SamMutants() {}

    @Mistake(value = "ρ downhill", hint = "h points uphill: add ρh/‖h‖ to the point.")
    record Downhill(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return SamPieces.super.uphill(h, point).neg();
        }
    }

    @Mistake(value = "ρh, not normalised", hint = "The point is ρ away, however long h is: divide by ‖h‖.")
    record NotNormalised(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return h.mul(radius);
        }
    }

    @Mistake(value = "divided by ‖h‖²", hint = "‖h‖ is the root of the sum of squares.")
    record SquaredNorm(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray size(INDArray h) {
            return h.mul(h).sum();
        }
    }

    @Mistake(value = "ρ sign(h)", hint = "h keeps its direction: divide all of it by one number, ‖h‖.")
    record BySign(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return sign(h).muli(radius);
        }
    }

    @Mistake(
            value = "the sum of the absolute values",
            hint = "‖h‖ is the root of the sum of squares: norm2, not norm1.")
    record SumOfAbsolutes(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray size(INDArray h) {
            return h.norm1();
        }
    }

    @Mistake(value = "the largest component", hint = "‖h‖ is the root of the sum of squares: norm2, not normmax.")
    record LargestComponent(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray size(INDArray h) {
            return h.normmax();
        }
    }

    @Mistake(value = "the root of the mean square", hint = "‖h‖ has a sum under its root, not a mean.")
    record RootMeanSquare(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray size(INDArray h) {
            return h.norm2().divi(Math.sqrt(h.length()));
        }
    }

    @Mistake(value = "1e-12 added to the norm", hint = "That is legal elsewhere: here the point is exactly ρ away.")
    record SmallNumberAdded(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray size(INDArray h) {
            return h.norm2().addi(1e-12);
        }
    }

    @Mistake(
            value = "0/0 where the gradient is zero",
            hint = "Where h is zero, the inner rule gets h: see what is divided.")
    record ZeroByZero(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return h.mul(radius).divi(h.norm2());
        }
    }

    @Mistake(
            value = "Double.MIN_NORMAL under a FLOAT, where it is zero",
            hint = "Double.MIN_NORMAL is 0 in FLOAT: take a bound that both types can hold.")
    record ZeroByZeroInFloat(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return h.mul(radius).divi(max(h.norm2(), Double.MIN_NORMAL));
        }
    }

    @Mistake(
            value = "divided by the least FLOAT where the norm of a tiny gradient is rounded to zero",
            hint = "The norm of a tiny FLOAT gradient is 0: divide by the largest component first.")
    record ThrownAway(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return h.mul(radius).divi(max(h.norm2(), Float.MIN_NORMAL));
        }
    }

    @Mistake(value = "θ stays up there", hint = "Only the gradient comes from uphill: leave the point where it is.")
    record StaysUphill(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray h = gradient.at(point);
            return gradient.at(point.addi(uphill(h, point)));
        }
    }

    @Mistake(
            value = "θ itself moved up, and back by subtraction, which rounds",
            hint = "Ask at a new array, point.add(…), or keep a copy of the point and assign it.")
    record ThereAndBack(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray climb = uphill(gradient.at(point), point);
            point.addi(climb);
            INDArray g = gradient.at(point);
            point.subi(climb);
            return g;
        }
    }

    @Mistake(
            value = "the first gradient is used",
            hint = "The inner rule gets the gradient from uphill, not the one at the point.")
    record UsesTheFirst(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray h = gradient.at(point).dup();
            gradient.at(point.add(uphill(h, point)));
            return h;
        }
    }

    @Mistake(value = "the sum of both gradients", hint = "The inner rule gets the second gradient alone.")
    record SumOfBoth(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray h = gradient.at(point).dup();
            return gradient.at(point.add(uphill(h, point))).addi(h);
        }
    }

    @Mistake(value = "the mean of both gradients", hint = "The inner rule gets the second gradient alone.")
    record MeanOfBoth(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray h = gradient.at(point).dup();
            return gradient.at(point.add(uphill(h, point))).addi(h).divi(2);
        }
    }

    @Mistake(value = "ρ|θ| in place of ρ", hint = "The radius is ρ for every parameter: that would be ASAM.")
    record Adaptive(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return SamPieces.super.uphill(h, point).muli(abs(point));
        }
    }

    @Mistake(value = "ρ‖θ‖ in place of ρ", hint = "The radius is ρ, however far θ is from zero.")
    record RelativeRadius(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return SamPieces.super.uphill(h, point).muli(point.norm2());
        }
    }

    @Mistake(value = "the second question at the point, too", hint = "Ask the second time at p + ρh/‖h‖.")
    record AsksTwiceHere(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            gradient.at(point);
            return gradient.at(point);
        }
    }

    @Mistake(
            value = "h used after the second question has overwritten it",
            hint = "A gradient is scratch: h is gone once you ask again. Answer with the second one.")
    record Overwritten(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray h = gradient.at(point);
            gradient.at(point.add(uphill(h, point)));
            return h;
        }
    }

    @Mistake(
            value = "uphill from θ when the inner rule asks at another point",
            hint = "Everything happens at the point that is asked for, which need not be θ.")
    record FromTheta(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            return SamPieces.super.answer(gradient, theta, theta);
        }
    }

    @Mistake(
            value = "h at θ when the inner rule asks at another point",
            hint = "Ask for h at the point that is asked for, which need not be θ.")
    record FirstAtTheta(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray h = gradient.at(theta);
            return gradient.at(point.add(uphill(h, point)));
        }
    }

    @Mistake(
            value = "no climb after the first question of a step",
            hint = "Whenever the inner rule asks, it gets the gradient from uphill.")
    record FirstCallOnly(Optimizer inner, double radius) implements SamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = started(theta, memory);
            return (gradient, t) -> {
                boolean[] asked = {false};
                Gradient once = point -> {
                    INDArray g = asked[0] ? gradient.at(point) : answer(gradient, point, theta);
                    asked[0] = true;
                    return g;
                };
                step.take(once, t);
            };
        }
    }

    @Mistake(
            value = "the climb of a step's first question kept for its second",
            hint = "Each time the inner rule asks, climb along the gradient at the point that it asks for.")
    record FirstClimbKept(Optimizer inner, double radius) implements SamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = started(theta, memory);
            return (gradient, t) -> {
                List<INDArray> climbs = new ArrayList<>();
                step.take(
                        point -> {
                            climbs.add(uphill(gradient.at(point), point));
                            return gradient.at(point.add(climbs.get(0)));
                        },
                        t);
            };
        }
    }

    @Mistake(value = "a norm for each array of θ", hint = "One norm over all of h, whatever arrays it consists of.")
    record NormPerArray(Optimizer inner, double radius) implements SamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = started(theta, memory);
            return (gradient, t) -> step.take(
                    point -> {
                        INDArray up = gradient.at(point).dup();
                        memory.parts(up).forEach(part -> part.assign(uphill(part, point)));
                        return gradient.at(up.addi(point));
                    },
                    t);
        }
    }

    @Mistake(value = "a norm for each row", hint = "One norm over all of h: norm2 without a dimension.")
    record NormPerRow(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray size(INDArray h) {
            return h.rank() == 2 ? h.norm2(1).reshape(h.rows(), 1) : h.norm2();
        }
    }

    @Mistake(value = "three questions: uphill twice", hint = "One climb of ρ, and one gradient there.")
    record ClimbsTwice(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            INDArray up = point.add(uphill(gradient.at(point), point));
            return gradient.at(up.add(uphill(gradient.at(up), up)));
        }
    }

    @Mistake(value = "no climb at all", hint = "The inner rule gets the gradient ρ uphill of where it asks.")
    record NoClimb(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
            return gradient.at(point);
        }
    }

    @Mistake(
            value = "ρ fixed at 0.05, whatever was asked for",
            hint = "Use the record's radius, not a number of your own.")
    record FixedRadius(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return h.mul(0.05).div(max(size(h), 1e-20));
        }
    }

    @Mistake(value = "a climb of ρ²", hint = "The point is ρ away.")
    record SquaredRadius(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return SamPieces.super.uphill(h, point).muli(radius);
        }
    }

    @Mistake(
            value = "a climb of ρ · min(1, ‖h‖)",
            hint = "The point is exactly ρ away, also where the gradient is short.")
    record ShortClimbs(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray size(INDArray h) {
            return max(h.norm2(), 1);
        }
    }

    @Mistake(
            value = "a climb rounded to FLOAT",
            hint = "Keep θ's own type: a cast to FLOAT loses half of a double's digits.")
    record Rounded(Optimizer inner, double radius) implements SamPieces {
        @Override
        public INDArray uphill(INDArray h, INDArray point) {
            return SamPieces.super.uphill(h, point).castTo(DataType.FLOAT).castTo(point.dataType());
        }
    }

    @Mistake(
            value = "the inner rule's state outside memory",
            hint = "Hand memory.nested(\"inner\") on, or a saved run forgets the inner state.")
    record UnsavedInner(Optimizer inner, double radius) implements SamPieces {
        @Override
        public Step started(INDArray theta, Memory memory) {
            return inner.start(theta, new NamedArrays(theta));
        }
    }

    @Mistake(
            value = "the inner rule started anew in each step",
            hint = "Start the inner rule once, in start: it must remember.")
    record StartsAnew(Optimizer inner, double radius) implements SamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            started(theta, memory);
            return (gradient, t) ->
                    inner.start(theta, new NamedArrays(theta)).take(point -> answer(gradient, point, theta), t);
        }
    }

    @Mistake(
            value = "the inner rule gets t = 1 in every step",
            hint = "Hand t on as it is: bias correction depends on it.")
    record AlwaysOne(Optimizer inner, double radius) implements SamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = SamPieces.super.start(theta, memory);
            return (gradient, t) -> step.take(gradient, 1);
        }
    }

    @Mistake(
            value = "two inner steps for one: up by the first gradient, then down by the second",
            hint = "One inner step with the gradient from uphill: θ itself does not climb.")
    record TwoSteps(Optimizer inner, double radius) implements SamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = started(theta, memory);
            return (gradient, t) -> {
                theta.addi(uphill(gradient.at(theta), theta));
                step.take(gradient, t);
            };
        }
    }

    @Mistake(
            value = "h of the step before, to ask only once",
            hint = "Ask twice in each step: h is the gradient at the very point.")
    record StaleDirection(Optimizer inner, double radius) implements SamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = started(theta, memory);
            INDArray h = memory.zeros("h");
            return (gradient, t) -> step.take(
                    point -> {
                        INDArray g = gradient.at(point.add(uphill(h, point)));
                        h.assign(g);
                        return g;
                    },
                    t);
        }
    }

    @Mistake(
            value = "uphill along an average of gradients",
            hint = "h is this gradient alone: the climb remembers nothing.")
    record AveragedDirection(Optimizer inner, double radius) implements SamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = started(theta, memory);
            INDArray h = memory.zeros("h");
            return (gradient, t) -> step.take(
                    point -> {
                        h.muli(0.9).addi(gradient.at(point).mul(0.1));
                        return gradient.at(point.add(uphill(h, point)));
                    },
                    t);
        }
    }
}
