package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What people get wrong in exercise 09. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class})
final class AdadeltaMutants {
    private AdadeltaMutants() {}

    @Mistake(
            value = "the already updated E[Δ²] in the numerator",
            hint = "Use E[Δ²] as the last step left it: this step's Δ is not known yet.")
    record UpdatedSteps(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray squares = memory.zeros("squares");
            INDArray steps = memory.zeros("steps");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                average(squares, g, t);
                averageSteps(steps, delta(g, squares, steps, t), g, t);
                theta.subi(delta(g, squares, steps, t));
            };
        }
    }

    @Mistake(
            value = "E[Δ²] faded before it is used",
            hint = "Take the root of E[Δ²] as the last step left it; ρ comes in when Δ² is added.")
    record FadedSteps(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
            return root(steps.mul(decay)).divi(root(squares)).muli(g);
        }
    }

    @Mistake(
            value = "E[g²] as it was before this gradient",
            hint = "Bring E[g²] up to date first: the newest square counts in the step.")
    record OldSquares(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray squares = memory.zeros("squares");
            INDArray steps = memory.zeros("steps");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                INDArray delta = delta(g, squares, steps, t);
                average(squares, g, t);
                averageSteps(steps, delta, g, t);
                theta.subi(delta);
            };
        }
    }

    @Mistake(value = "a learning rate of 0.5", hint = "Adadelta has no learning rate: the numerator is the scale.")
    record LearningRate(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void move(INDArray theta, INDArray step) {
            theta.subi(step.mul(0.5));
        }
    }

    @Mistake(
            value = "a learning rate in the numerator's place",
            hint = "The numerator is √(E[Δ²] + ε), not a constant: that would be RMSProp.")
    record RmsProp(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
            return g.mul(0.001).divi(root(squares));
        }
    }

    @Mistake(value = "ε outside both roots", hint = "Here ε stands inside: √(E + ε).")
    record EpsilonOutside(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray root(INDArray average) {
            return sqrt(average).addi(epsilon);
        }
    }

    @Mistake(value = "ε outside the lower root", hint = "Both roots have ε inside, the lower one too.")
    record EpsilonOutsideBelow(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
            return root(steps).divi(sqrt(squares).addi(epsilon)).muli(g);
        }
    }

    @Mistake(
            value = "no ε in the numerator, so that it never starts",
            hint = "E[Δ²] starts at zero: without ε above, no step is ever taken.")
    record NeverStarts(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
            return sqrt(steps).divi(root(squares)).muli(g);
        }
    }

    @Mistake(
            value = "no ε in the denominator",
            hint = "Both roots have ε inside, or the first zero gradient is divided by zero.")
    record NoEpsilonBelow(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
            return root(steps).divi(sqrt(squares)).muli(g);
        }
    }

    @Mistake(
            value = "ε fixed at 1e-6, whatever was asked for",
            hint = "Use the record's epsilon, not a number of your own.")
    record FixedEpsilon(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray root(INDArray average) {
            return sqrt(average.add(1e-6));
        }
    }

    @Mistake(value = "ε added to the averages themselves", hint = "addi(ε) on the state changes it: add ε to a copy.")
    record EpsilonInPlace(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray root(INDArray average) {
            return sqrt(average.addi(epsilon));
        }
    }

    @Mistake(value = "the ratio upside down", hint = "The steps' root is above, the gradients' root below.")
    record UpsideDown(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
            return root(squares).divi(root(steps)).muli(g);
        }
    }

    @Mistake(value = "no roots", hint = "The step needs θ's unit: it is a ratio of roots.")
    record NoRoots(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray root(INDArray average) {
            return average.add(epsilon);
        }
    }

    @Mistake(value = "no root below", hint = "Both averages stand under a root.")
    record NoRootBelow(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
            return root(steps).divi(squares.add(epsilon)).muli(g);
        }
    }

    @Mistake(
            value = "the gradient left out of Δ",
            hint = "The ratio scales the gradient: multiply by g, which has the sign.")
    record NoGradient(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
            return root(steps).divi(root(squares));
        }
    }

    @Mistake(value = "ρ and 1 − ρ swapped", hint = "ρ keeps the old average, 1 − ρ lets the new square in.")
    record Swapped(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void average(INDArray squares, INDArray g, int t) {
            squares.muli(1 - decay).addi(g.mul(g).muli(decay));
        }

        @Override
        public void averageSteps(INDArray steps, INDArray delta, INDArray g, int t) {
            steps.muli(1 - decay).addi(delta.mul(delta).muli(decay));
        }
    }

    @Mistake(
            value = "squares without 1 − ρ",
            hint = "In a moving average the weights add up to one: the new square enters times 1 − ρ.")
    record NoWeight(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void average(INDArray squares, INDArray g, int t) {
            squares.muli(decay).addi(g.mul(g));
        }

        @Override
        public void averageSteps(INDArray steps, INDArray delta, INDArray g, int t) {
            steps.muli(decay).addi(delta.mul(delta));
        }
    }

    @Mistake(
            value = "a sum of the squared gradients, as in Adagrad",
            hint = "E[g²] forgets: the old one is multiplied by ρ.")
    record NeverForgets(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void average(INDArray squares, INDArray g, int t) {
            squares.addi(g.mul(g));
        }
    }

    @Mistake(value = "E[Δ²] that never changes", hint = "After each step its square enters E[Δ²].")
    record StepsForgotten(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void averageSteps(INDArray steps, INDArray delta, INDArray g, int t) {
            steps.mul(decay).addi(delta.mul(delta).muli(1 - decay));
        }
    }

    @Mistake(value = "E[Δ²] built from g²", hint = "E[Δ²] averages the squares of the steps, not of the gradients.")
    record StepsFromGradients(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void averageSteps(INDArray steps, INDArray delta, INDArray g, int t) {
            steps.muli(decay).addi(g.mul(g).muli(1 - decay));
        }
    }

    @Mistake(value = "E[Δ²] built from |Δ|", hint = "Square the step before it enters the average.")
    record StepsNotSquared(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void averageSteps(INDArray steps, INDArray delta, INDArray g, int t) {
            steps.muli(decay).addi(abs(delta).muli(1 - decay));
        }
    }

    @Mistake(value = "E[Δ²] overwritten by the last Δ²", hint = "E[Δ²] is a moving average, with the same ρ.")
    record LastStepOnly(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void averageSteps(INDArray steps, INDArray delta, INDArray g, int t) {
            steps.assign(delta.mul(delta));
        }
    }

    @Mistake(value = "bias correction, as in Adam", hint = "Adadelta divides by nothing but its root: no 1 − ρᵗ.")
    record BiasCorrected(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray delta(INDArray g, INDArray squares, INDArray steps, int t) {
            double weights = Pieces.weights(decay, t);
            return root(steps.div(weights)).divi(root(squares.div(weights))).muli(g);
        }
    }

    @Mistake(
            value = "averages overwritten by their roots",
            hint = "Nd4j.math().sqrt overwrites what it is given: use Transforms.sqrt, which copies.")
    record OverwrittenByRoot(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray root(INDArray average) {
            return Nd4j.math().sqrt(average.addi(epsilon)).dup();
        }
    }

    @Mistake(
            value = "the gradient overwritten by its square",
            hint = "g.muli(g) squares g itself, and Δ needs g: use g.mul(g).")
    record OverwrittenGradient(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void average(INDArray squares, INDArray g, int t) {
            squares.muli(decay).addi(g.muli(g).mul(1 - decay));
        }
    }

    @Mistake(
            value = "Δ overwritten by its square",
            hint = "delta.muli(delta) squares Δ itself, and θ needs Δ: use delta.mul(delta).")
    record OverwrittenStep(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void averageSteps(INDArray steps, INDArray delta, INDArray g, int t) {
            steps.muli(decay).addi(delta.muli(delta).mul(1 - decay));
        }
    }

    @Mistake(
            value = "one ratio for all parameters",
            hint = "Each parameter has averages of its own: do not average over the parameters.")
    record OneForAll(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public void average(INDArray squares, INDArray g, int t) {
            squares.muli(decay).addi(g.mul(g).meanNumber().doubleValue() * (1 - decay));
        }
    }

    @Mistake(
            value = "ε as a lower bound instead of a summand",
            hint = "ε is added under the root, always, not only where the average is small.")
    record EpsilonAsBound(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray root(INDArray average) {
            return sqrt(max(average, epsilon));
        }
    }

    @Mistake(value = "ε squared under the root", hint = "ε itself stands under the root.")
    record EpsilonSquared(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray root(INDArray average) {
            return sqrt(average.add(epsilon * epsilon));
        }
    }

    @Mistake(
            value = "E[Δ²] outside memory",
            hint = "Ask memory for both averages, or a saved run starts again with tiny steps.")
    record UnsavedSteps(double decay, double epsilon) implements AdadeltaPieces {
        @Override
        public INDArray state(String name, INDArray theta, Memory memory) {
            return name.equals("steps") ? Nd4j.zerosLike(theta) : memory.zeros(name);
        }
    }
}
