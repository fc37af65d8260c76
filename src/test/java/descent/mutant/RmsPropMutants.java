package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What people get wrong in exercise 07. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class})
final class RmsPropMutants {
    private RmsPropMutants() {}

    @Mistake(value = "ε inside the root", hint = "Take the root first, then add ε.")
    record EpsilonInside(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(v.add(epsilon));
        }
    }

    @Mistake(value = "bias correction, as in Adam", hint = "RMSProp divides by √v as it is: no 1 − αᵗ.")
    record BiasCorrected(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(v.div(Pieces.weights(decay, t))).addi(epsilon);
        }
    }

    @Mistake(value = "no root", hint = "Divide by the root of v, or the step has the wrong unit.")
    record NoRoot(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return v.add(epsilon);
        }
    }

    @Mistake(value = "no ε", hint = "Without ε a zero gradient is divided by zero.")
    record NoEpsilon(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(v);
        }
    }

    @Mistake(
            value = "ε as a lower bound instead of a summand",
            hint = "ε is added to the root, always, not only where it is small.")
    record EpsilonAsBound(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return max(sqrt(v), epsilon);
        }
    }

    @Mistake(value = "α and 1 − α swapped", hint = "α keeps the old average, 1 − α lets the new square in.")
    record Swapped(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            v.muli(1 - decay).addi(g.mul(g).muli(decay));
        }
    }

    @Mistake(value = "g² without 1 − α", hint = "In a moving average the weights add up to one: g² enters times 1 − α.")
    record NoWeight(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            v.muli(decay).addi(g.mul(g));
        }
    }

    @Mistake(value = "Adagrad's sum", hint = "RMSProp forgets: the old v is multiplied by α.")
    record NeverForgets(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            v.addi(g.mul(g));
        }
    }

    @Mistake(
            value = "v.mul where muli was meant, so that nothing is remembered",
            hint = "mul makes a copy: v itself never changes.")
    record NothingRemembered(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            v.assign(g.mul(g).muli(1 - decay));
        }
    }

    @Mistake(
            value = "the division by v as it was before this gradient",
            hint = "Bring v up to date first: the newest square counts in the step.")
    record OldAverage(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                theta.subi(step(g, v, t));
                average(v, g, t);
            };
        }
    }

    @Mistake(value = "v that starts at one", hint = "Some libraries start there; here v starts at zero.")
    record StartsAtOne(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public INDArray state(String name, INDArray theta, Memory memory) {
            return memory.zeros(name).addi(1);
        }
    }

    @Mistake(
            value = "v that starts as the first square",
            hint = "v starts at zero, and the first step is long: so is the rule.")
    record Seeded(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            if (t == 1) {
                v.assign(g.mul(g));
            } else {
                RmsPropPieces.super.average(v, g, t);
            }
        }
    }

    @Mistake(
            value = "the centred variant, v − mean(g)²",
            hint = "A library's option: here the squares are not reduced by the mean's square.")
    record Centred(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v");
            INDArray mean = memory.zeros("mean");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                average(v, g, t);
                mean.muli(decay).addi(g.mul(1 - decay));
                theta.subi(step(g, max(v.sub(mean.mul(mean)), 0), t));
            };
        }
    }

    @Mistake(value = "momentum on top", hint = "RMSProp has no velocity: it steps by this gradient alone.")
    record WithMomentum(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v");
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                average(v, g, t);
                theta.subi(velocity.muli(0.9).addi(step(g, v, t)));
            };
        }
    }

    @Mistake(value = "an average of absolute values", hint = "v averages squares, and the root comes after.")
    record AbsoluteValues(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            v.muli(decay).addi(abs(g).muli(1 - decay));
        }

        @Override
        public INDArray divisor(INDArray v, int t) {
            return v.add(epsilon);
        }
    }

    @Mistake(
            value = "an average of roots: √v written back",
            hint = "Nd4j.math().sqrt overwrites what it is given: use Transforms.sqrt, which copies.")
    record OverwrittenByRoot(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return Nd4j.math().sqrt(v).add(epsilon);
        }
    }

    @Mistake(
            value = "the gradient overwritten by its square",
            hint = "g.muli(g) squares g itself, and the step needs g: use g.mul(g).")
    record OverwrittenGradient(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            v.muli(decay).addi(g.muli(g).mul(1 - decay));
        }
    }

    @Mistake(
            value = "one v for all parameters",
            hint = "Each parameter has a v of its own: do not average over the parameters.")
    record OneForAll(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            v.muli(decay).addi(g.mul(g).meanNumber().doubleValue() * (1 - decay));
        }
    }

    @Mistake(value = "η inside the average", hint = "Average the squares of the gradient, not of the step.")
    record LearningRateInside(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            v.muli(decay).addi(g.mul(g).muli((1 - decay) * learningRate));
        }
    }

    @Mistake(
            value = "α fixed at 0.9, whatever was asked for",
            hint = "Use the record's decay, not a number of your own.")
    record FixedDecay(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            v.muli(0.9).addi(g.mul(g).muli(0.1));
        }
    }

    @Mistake(
            value = "(1 − α)²g², the weight squared with the gradient",
            hint = "Square the gradient alone, then multiply by 1 − α.")
    record WeightSquared(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public void average(INDArray v, INDArray g, int t) {
            INDArray weighted = g.mul(1 - decay);
            v.muli(decay).addi(weighted.mul(weighted));
        }
    }

    @Mistake(
            value = "η used as the gradient's only scale, g left out",
            hint = "Divide ηg by the root: without g the step has no sign.")
    record NoGradient(double learningRate, double decay, double epsilon) implements RmsPropPieces {
        @Override
        public INDArray step(INDArray g, INDArray v, int t) {
            return divisor(v, t).rdivi(learningRate);
        }
    }
}
