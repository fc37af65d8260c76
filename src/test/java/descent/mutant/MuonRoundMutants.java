package descent.mutant;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 30: the norm and the rounds. */
final class MuonRoundMutants {
    private MuonRoundMutants() {}

    @Mistake(value = "one round less", hint = "k rounds, as the record says.")
    record OneLess(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray orthogonal(INDArray u) {
            return new MuonRewritings.InPieces(learningRate, momentum, steps - 1).orthogonal(u);
        }
    }

    @Mistake(value = "one round more", hint = "k rounds, as the record says.")
    record OneMore(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray orthogonal(INDArray u) {
            return new MuonRewritings.InPieces(learningRate, momentum, steps + 1).orthogonal(u);
        }
    }

    @Mistake(value = "five rounds, whatever was asked for", hint = "k rounds, as the record says.")
    record AlwaysFive(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray orthogonal(INDArray u) {
            return new MuonRewritings.InPieces(learningRate, momentum, 5).orthogonal(u);
        }
    }

    @Mistake(value = "the cubic 1.5X − 0.5XXᵀX", hint = "The round has three terms: 3.4445, −4.7750 and 2.0315.")
    record Cubic(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            return MuonPieces.polynomial(x, 1.5, -0.5, 0);
        }
    }

    @Mistake(value = "A² left out", hint = "The round has a term of A², with 2.0315.")
    record WithoutSquare(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            return MuonPieces.polynomial(x, 3.4445, -4.7750, 0);
        }
    }

    @Mistake(value = "A in place of A²", hint = "2.0315 belongs to A², the product of A with itself.")
    record AForSquare(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            return MuonPieces.polynomial(x, 3.4445, -4.7750 + 2.0315, 0);
        }
    }

    @Mistake(value = "signs of the coefficients lost", hint = "−4.7750 is negative.")
    record SignLost(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            return MuonPieces.polynomial(x, 3.4445, 4.7750, 2.0315);
        }
    }

    @Mistake(value = "the coefficients of A and A² exchanged", hint = "−4.7750 belongs to A, 2.0315 to A².")
    record CoefficientsExchanged(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            return MuonPieces.polynomial(x, 3.4445, 2.0315, -4.7750);
        }
    }

    @Mistake(value = "other coefficients: 15/8, −10/8, 3/8", hint = "Here they are 3.4445, −4.7750 and 2.0315.")
    record OtherCoefficients(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            return MuonPieces.polynomial(x, 1.875, -1.25, 0.375);
        }
    }

    @Mistake(value = "elementwise powers", hint = "x.mmul is the matrix product, x.mul goes by element.")
    record Elementwise(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            INDArray square = x.mul(x);
            INDArray cube = x.mul(square);
            return x.mul(3.4445).addi(cube.mul(-4.7750)).addi(cube.mul(square).muli(2.0315));
        }
    }

    @Mistake(value = "A² by element", hint = "a.mmul(a) is A², a.mul(a) goes by element.")
    record SquareByElement(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            INDArray a = x.mmul(x.transpose());
            return x.mul(3.4445).addi(a.mul(-4.7750).addi(a.mul(a).muli(2.0315)).mmul(x));
        }
    }

    @Mistake(value = "not normalised", hint = "Divide by ‖u‖ first, or the rounds go to infinity.")
    record NotNormalised(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double size(INDArray u) {
            return 1;
        }
    }

    @Mistake(value = "the largest number in place of ‖u‖", hint = "‖u‖ is the root of the sum of all squares.")
    record LargestNumber(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double size(INDArray u) {
            return u.normmaxNumber().doubleValue();
        }
    }

    @Mistake(
            value = "the sum of absolute values",
            hint = "‖u‖ is the root of the sum of all squares: norm2, not norm1.")
    record SumOfAbsolutes(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double size(INDArray u) {
            return u.norm1Number().doubleValue();
        }
    }

    @Mistake(
            value = "the largest singular value in place of ‖u‖",
            hint = "‖u‖ is the root of the sum of all squares, over all numbers.")
    record SpectralNorm(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double size(INDArray u) {
            INDArray a = u.transpose().mmul(u);
            INDArray x = a.sum(true, 1).addi(0.1);
            for (int i = 0; i < 60 && x.norm2Number().doubleValue() > 0; i++) {
                x = a.mmul(x.div(x.norm2Number().doubleValue()));
            }
            return Math.sqrt(x.norm2Number().doubleValue());
        }
    }

    @Mistake(value = "‖u‖²", hint = "‖u‖ is the root of the sum of all squares.")
    record SquaredNorm(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double size(INDArray u) {
            return u.mul(u).sumNumber().doubleValue();
        }
    }

    @Mistake(value = "1e-7 beside the norm", hint = "That is legal elsewhere: here a zero is met by no step.")
    record SmallNumberAdded(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double size(INDArray u) {
            return u.norm2Number().doubleValue() + 1e-7;
        }
    }

    @Mistake(value = "0/0 where the gradient is zero", hint = "If u = 0, θ stays: see what is divided.")
    record ZeroByZero(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray orthogonal(INDArray u) {
            INDArray x = u.div(u.norm2Number().doubleValue());
            for (int i = 0; i < steps; i++) {
                x = round(x);
            }
            return x;
        }
    }

    @Mistake(
            value = "divided by the least FLOAT where the norm of a tiny u is rounded to zero",
            hint = "The norm of a tiny FLOAT array is 0: divide by the largest number first.")
    record ThrownAway(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public double size(INDArray u) {
            return Math.max(u.norm2Number().doubleValue(), Float.MIN_NORMAL);
        }
    }

    @Mistake(value = "each row normalised", hint = "One norm for all of u.")
    record RowsNormalised(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray orthogonal(INDArray u) {
            INDArray x = u.dup();
            for (int row = 0; row < x.rows(); row++) {
                double length = x.getRow(row).norm2Number().doubleValue();
                x.getRow(row).divi(length == 0 ? 1 : length * Math.sqrt(x.rows()));
            }
            for (int i = 0; i < steps; i++) {
                x = round(x);
            }
            return x;
        }
    }

    @Mistake(value = "X transposed", hint = "X has the shape of θ: transpose it back.")
    record Transposed(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray orthogonal(INDArray u) {
            INDArray x = MuonPieces.super.orthogonal(u);
            return x.rows() == x.columns() ? x.transpose() : x;
        }
    }

    @Mistake(value = "rounds in FLOAT", hint = "Keep θ's own type: a cast loses half of a double's digits.")
    record Rounded(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray round(INDArray x) {
            return MuonPieces.super.round(x).castTo(DataType.FLOAT).castTo(x.dataType());
        }
    }

    @Mistake(
            value = "the exact UVᵀ, nearly: thirty rounds of the cubic",
            hint = "The rounds are the rule: k of them, with its own coefficients.")
    record Exact(double learningRate, double momentum, int steps) implements MuonPieces {
        @Override
        public INDArray orthogonal(INDArray u) {
            double length = size(u);
            INDArray x = length == 0 ? u : u.div(length);
            for (int i = 0; i < 30; i++) {
                x = MuonPieces.polynomial(x, 1.5, -0.5, 0);
            }
            return x;
        }
    }
}
