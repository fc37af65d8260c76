package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sign;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 30: momentum, factor and shape. */
@MoreMistakes(
        of = MuonRoundMutants.class,
        around = {StepMutants.class, MemoryMutants.class})
final class MuonMutants {
    private MuonMutants() {}

    @Mistake(value = "no rounds: momentum alone", hint = "u is made nearly orthogonal before θ moves.")
    record NotOrthogonal(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray orthogonal(INDArray u) {
            return u;
        }
    }

    @Mistake(value = "only normalised", hint = "After the norm come k rounds.")
    record OnlyNormalised(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            return x;
        }
    }

    @Mistake(value = "signs", hint = "The singular values become nearly equal, not the numbers.")
    record Signs(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray orthogonal(INDArray u) {
            return sign(u);
        }
    }

    @Mistake(value = "no look-ahead: m itself", hint = "u = (1 − β)g + βm: the gradient counts once more.")
    record NoLookAhead(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            average.muli(momentum).addi(g.mul(1 - momentum));
            return average.dup();
        }
    }

    @Mistake(value = "the look-ahead with the old m", hint = "Bring m up to date first: u has the new m.")
    record OldM(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            INDArray u = g.mul(1 - momentum).addi(average.mul(momentum));
            average.muli(momentum).addi(g.mul(1 - momentum));
            return u;
        }
    }

    @Mistake(value = "u = g + βm with m an average", hint = "Both terms are weighted: (1 − β)g + βm.")
    record UnweightedGradient(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            average.muli(momentum).addi(g.mul(1 - momentum));
            return g.add(average.mul(momentum));
        }
    }

    @Mistake(value = "u = (1 − β)g + m", hint = "Both terms are weighted: (1 − β)g + βm.")
    record UnweightedM(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            average.muli(momentum).addi(g.mul(1 - momentum));
            return g.mul(1 - momentum).addi(average);
        }
    }

    @Mistake(value = "β and 1 − β exchanged in m", hint = "m keeps β of itself and takes 1 − β of g.")
    record ExchangedInM(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            average.muli(1 - momentum).addi(g.mul(momentum));
            return g.mul(1 - momentum).addi(average.mul(momentum));
        }
    }

    @Mistake(value = "β and 1 − β exchanged in u", hint = "u takes 1 − β of g and β of m.")
    record ExchangedInU(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            average.muli(momentum).addi(g.mul(1 - momentum));
            return g.mul(momentum).addi(average.mul(1 - momentum));
        }
    }

    @Mistake(value = "no momentum: g itself", hint = "m remembers, and u is made of it.")
    record NoMomentum(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            return g.dup();
        }
    }

    @Mistake(value = "g orthogonal first, then averaged", hint = "First the average, then the rounds.")
    record OrthogonalFirst(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            check(theta);
            INDArray average = memory.zeros("momentum");
            return (gradient, t) -> {
                INDArray u = direction(average, orthogonal(gradient.at(theta)));
                theta.subi(u.mul(learningRate * factor(theta.rows(), theta.columns())));
            };
        }
    }

    @Mistake(value = "m made orthogonal and kept so", hint = "m remembers gradients: X is another array.")
    record KeepsX(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            average.muli(momentum).addi(g.mul(1 - momentum));
            average.assign(MuonPieces.super.orthogonal(average));
            return g.mul(1 - momentum).addi(average.mul(momentum));
        }
    }

    @Mistake(value = "rows over columns", hint = "θ is [inputs, outputs] here: the factor is columns over rows.")
    record RowsOverColumns(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double factor(double rows, double columns) {
            return Math.sqrt(Math.max(1, rows / columns));
        }
    }

    @Mistake(value = "no factor", hint = "The step is multiplied by √max(1, outputs/inputs).")
    record NoFactor(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double factor(double rows, double columns) {
            return 1;
        }
    }

    @Mistake(value = "the factor without its root", hint = "The factor is √max(1, outputs/inputs).")
    record FactorNotRooted(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double factor(double rows, double columns) {
            return Math.max(1, columns / rows);
        }
    }

    @Mistake(value = "0.2 √max(rows, columns)", hint = "That is legal elsewhere: here √max(1, outputs/inputs).")
    record LargerSide(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double factor(double rows, double columns) {
            return 0.2 * Math.sqrt(Math.max(rows, columns));
        }
    }

    @Mistake(value = "√(outputs/inputs), also where that is below 1", hint = "√max(1, outputs/inputs): never below 1.")
    record BelowOne(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double factor(double rows, double columns) {
            return Math.sqrt(columns / rows);
        }
    }

    @Mistake(
            value = "√max(1, outputs/inputs) in whole numbers",
            hint = "columns / rows of two ints is a whole number: make one a double.")
    record WholeNumbers(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double factor(double rows, double columns) {
            return Math.sqrt(Math.max(1, (int) columns / (int) rows));
        }
    }

    @Mistake(value = "√min(1, outputs/inputs)", hint = "√max(1, outputs/inputs): never below 1.")
    record MinForMax(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double factor(double rows, double columns) {
            return Math.sqrt(Math.min(1, columns / rows));
        }
    }

    @Mistake(
            value = "a vector taken for a matrix of one row",
            hint = "Refuse what is no matrix: PerArray gives vectors to another rule.")
    record VectorsToo(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray matrix = theta.rank() == 2 ? theta : theta.reshape(1, theta.length());
            Step step = new MuonRewritings.InPieces(learningRate, momentum, steps)
                    .start(matrix, memory.nested("matrix", matrix));
            return (gradient, t) -> step.take(
                    point -> theta == matrix
                            ? gradient.at(theta)
                            : gradient.at(theta).reshape(1, theta.length()),
                    t);
        }
    }

    @Mistake(value = "decay as PyTorch has it by default", hint = "There is no decay here.")
    record Decays(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            return MuonPieces.super.direction(average, g);
        }

        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = MuonPieces.super.start(theta, memory);
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                theta.muli(1 - 0.1 * learningRate);
                step.take(point -> g, t);
            };
        }
    }

    @Mistake(
            value = "m corrected as in Adam",
            hint = "The norm takes out every factor; optax's mixture does not: u is not corrected.")
    record Corrected(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            check(theta);
            INDArray average = memory.zeros("momentum");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                average.muli(momentum).addi(g.mul(1 - momentum));
                INDArray u = average.mul(momentum / (1 - Math.pow(momentum, t + 1)))
                        .addi(g.mul((1 - momentum) / (1 - Math.pow(momentum, t))));
                theta.subi(orthogonal(u).mul(learningRate * factor(theta.rows(), theta.columns())));
            };
        }
    }

    @Mistake(
            value = "a matrix of one row or one column refused",
            hint = "θ has rank 2 there, too, and its one singular value goes through the rounds.")
    record RefusesVectorsOfRankTwo(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public void check(INDArray theta) {
            if (theta.rank() != 2 || theta.rows() == 1 || theta.columns() == 1) {
                throw new IllegalArgumentException("Muon needs a matrix");
            }
        }
    }

    @Mistake(value = "m that starts as the first gradient", hint = "m starts at zero.")
    record StartsAsGradient(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray direction(INDArray average, INDArray g) {
            if (average.normmaxNumber().doubleValue() == 0) {
                average.assign(g);
            }
            return MuonPieces.super.direction(average, g);
        }
    }
}
