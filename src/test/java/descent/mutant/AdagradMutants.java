package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What people get wrong in exercise 06. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class})
final class AdagradMutants {
    private AdagradMutants() {}

    @Mistake(value = "ε inside the root", hint = "Take the root first, then add ε.")
    record EpsilonInside(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray divisor(INDArray squares, int t) {
            return sqrt(squares.add(epsilon));
        }
    }

    @Mistake(value = "no root", hint = "Divide by the root of the sum of squares, or the step has the wrong unit.")
    record NoRoot(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray divisor(INDArray squares, int t) {
            return squares.add(epsilon);
        }
    }

    @Mistake(value = "no ε", hint = "Without ε a zero gradient is divided by zero.")
    record NoEpsilon(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray divisor(INDArray squares, int t) {
            return sqrt(squares);
        }
    }

    @Mistake(
            value = "ε fixed at 1e-8, whatever was asked for",
            hint = "Use the record's epsilon, not a number of your own.")
    record FixedEpsilon(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray divisor(INDArray squares, int t) {
            return sqrt(squares).addi(1e-8);
        }
    }

    @Mistake(
            value = "ε as a lower bound instead of a summand",
            hint = "ε is added to the root, always, not only where it is small.")
    record EpsilonAsBound(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray divisor(INDArray squares, int t) {
            return max(sqrt(squares), epsilon);
        }
    }

    @Mistake(value = "ε added to G in each step", hint = "ε joins at the division only; in G it would pile up.")
    record EpsilonPilesUp(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public void accumulate(INDArray squares, INDArray g, int t) {
            squares.addi(g.mul(g)).addi(epsilon);
        }
    }

    @Mistake(
            value = "the division by G as it was before this gradient",
            hint = "Add g² first: a parameter's own gradient counts in its step.")
    record OldSquares(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray squares = memory.zeros("squares");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                theta.subi(step(g, squares, t));
                accumulate(squares, g, t);
            };
        }
    }

    @Mistake(value = "a moving average, as in RMSProp", hint = "Adagrad forgets nothing: G is a sum.")
    record MovingAverage(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public void accumulate(INDArray squares, INDArray g, int t) {
            squares.muli(0.9).addi(g.mul(g).muli(0.1));
        }
    }

    @Mistake(
            value = "the mean of the squares instead of their sum",
            hint = "Do not divide G by t: the shrinking steps are the point.")
    record MeanOfSquares(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray divisor(INDArray squares, int t) {
            return sqrt(squares.div(t)).addi(epsilon);
        }
    }

    @Mistake(value = "G overwritten by the newest square", hint = "assign replaces G; addi lets it grow.")
    record Overwritten(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public void accumulate(INDArray squares, INDArray g, int t) {
            squares.assign(g.mul(g));
        }
    }

    @Mistake(value = "squares.add with the result dropped", hint = "add makes a copy: G itself never grows.")
    record DroppedSum(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public void accumulate(INDArray squares, INDArray g, int t) {
            squares.add(g.mul(g));
        }
    }

    @Mistake(value = "a sum of absolute values", hint = "G sums squares; the root brings back the unit.")
    record AbsoluteValues(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public void accumulate(INDArray squares, INDArray g, int t) {
            squares.addi(abs(g));
        }

        @Override
        public INDArray divisor(INDArray squares, int t) {
            return squares.add(epsilon);
        }
    }

    @Mistake(
            value = "a sum of gradients, not of squares",
            hint = "Gradients of either sign cancel; their squares do not.")
    record NotSquared(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public void accumulate(INDArray squares, INDArray g, int t) {
            squares.addi(g);
        }

        @Override
        public INDArray divisor(INDArray squares, int t) {
            return abs(squares).addi(epsilon);
        }
    }

    @Mistake(
            value = "one sum over all parameters",
            hint = "Each parameter has a G of its own; that is what makes the rule adaptive.")
    record OneSumForAll(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public void accumulate(INDArray squares, INDArray g, int t) {
            squares.addi(g.mul(g).sumNumber().doubleValue());
        }
    }

    @Mistake(value = "G that starts at 0.1", hint = "Some libraries start there; here G starts at zero.")
    record StartsAboveZero(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray state(String name, INDArray theta, Memory memory) {
            return memory.zeros(name).addi(0.1);
        }
    }

    @Mistake(value = "G that starts at ε", hint = "G starts at zero; ε joins at the division.")
    record StartsAtEpsilon(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray state(String name, INDArray theta, Memory memory) {
            return memory.zeros(name).addi(epsilon);
        }
    }

    @Mistake(value = "η inside the squares", hint = "Square the gradient, not the step: otherwise η cancels out.")
    record LearningRateInside(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public void accumulate(INDArray squares, INDArray g, int t) {
            squares.addi(g.mul(learningRate).muli(g).muli(learningRate));
        }
    }

    @Mistake(value = "η divided by √t as well", hint = "The growing G shrinks the steps; η needs no schedule here.")
    record LearningRateFalls(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray step(INDArray g, INDArray squares, int t) {
            return g.mul(learningRate / Math.sqrt(t)).divi(divisor(squares, t));
        }
    }

    @Mistake(
            value = "the gradient overwritten by its square",
            hint = "g.muli(g) squares g itself, and the step needs g: use g.mul(g).")
    record OverwrittenGradient(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public void accumulate(INDArray squares, INDArray g, int t) {
            squares.addi(g.muli(g));
        }
    }

    @Mistake(
            value = "G overwritten by its root",
            hint = "Nd4j.math().sqrt overwrites what it is given: use Transforms.sqrt, which copies.")
    record OverwrittenByRoot(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray divisor(INDArray squares, int t) {
            return Nd4j.math().sqrt(squares).add(epsilon);
        }
    }

    @Mistake(value = "ε that ends up in G", hint = "addi(ε) on G itself changes the state: add ε to a copy, the root.")
    record EpsilonInPlace(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray divisor(INDArray squares, int t) {
            return sqrt(squares.addi(epsilon)).addi(epsilon);
        }
    }

    @Mistake(
            value = "1/(√G) + ε, the brackets forgotten",
            hint = "ε belongs to the divisor: add it to the root before you divide.")
    record Brackets(double learningRate, double epsilon) implements AdagradPieces {
        @Override
        public INDArray step(INDArray g, INDArray squares, int t) {
            INDArray root = sqrt(max(squares, Double.MIN_NORMAL));
            return g.mul(learningRate).divi(root).addi(epsilon);
        }
    }
}
