package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.NamedArrays;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 29: the factored memory. */
@MoreMistakes(
        of = AdafactorStepMutants.class,
        around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class AdafactorMutants {
    private AdafactorMutants() {}

    @Mistake(value = "a full V for a matrix", hint = "A matrix keeps a mean for each row and each column, no more.")
    record FullMemory(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public boolean factors(INDArray theta) {
            return false;
        }
    }

    @Mistake(
            value = "a vector rule for nothing: one number for all of a vector",
            hint = "A vector keeps a V of its own size.")
    record OneNumber(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public Step onVector(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v", 1);
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                average(v, squares(g).mean(), t);
                step(theta, g.div(Math.sqrt(v.getDouble(0))), t);
            };
        }
    }

    @Mistake(value = "RC undivided", hint = "V = RC/mean(R): one of the two sizes has to go.")
    record Undivided(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return g.div(sqrt(rows)).divi(sqrt(columns));
        }
    }

    @Mistake(value = "RC divided by the sum of the row means", hint = "Means are divided by a mean, sums by a sum.")
    record DividedBySum(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return g.div(sqrt(rows.div(rows.sumNumber().doubleValue()))).divi(sqrt(columns));
        }
    }

    @Mistake(value = "RC divided by the sum of the column means", hint = "Means are divided by a mean, sums by a sum.")
    record DividedBySumOfColumns(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return g.div(sqrt(rows.div(columns.sumNumber().doubleValue()))).divi(sqrt(columns));
        }
    }

    @Mistake(value = "RC divided by the root of the mean", hint = "V = RC/mean(R), without a root.")
    record DividedByRoot(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return g.div(sqrt(rows.div(Math.sqrt(rows.meanNumber().doubleValue()))))
                    .divi(sqrt(columns));
        }
    }

    @Mistake(
            value = "the product RC first, which FLOAT rounds to zero",
            hint = "RC is 0 in FLOAT where a row and a column are dead: divide by the roots one by one.")
    record ProductFirst(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            INDArray v = rows.mmul(columns).divi(rows.meanNumber().doubleValue());
            return g.div(sqrt(v));
        }
    }

    @Mistake(value = "rows alone", hint = "V has the columns in it, too.")
    record RowsAlone(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return g.div(sqrt(rows));
        }
    }

    @Mistake(value = "columns alone", hint = "V has the rows in it, too.")
    record ColumnsAlone(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return g.div(sqrt(columns));
        }
    }

    @Mistake(value = "R + C in place of RC", hint = "The model of V is a product.")
    record SumForProduct(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            INDArray v = g.mul(0).addi(rows).addi(columns).divi(2);
            return g.div(sqrt(v));
        }
    }

    @Mistake(
            value = "rows and columns exchanged in a square, where nothing else tells",
            hint = "The mean over the columns, one number for each row, is the mean along dimension 1.")
    record Exchanged(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray acrossColumns(INDArray q) {
            return q.rows() == q.columns() ? q.mean(true, 0).transpose() : q.mean(true, 1);
        }

        @Override
        public INDArray acrossRows(INDArray q) {
            return q.rows() == q.columns() ? q.mean(true, 1).transpose() : q.mean(true, 0);
        }
    }

    @Mistake(value = "β₂ fixed at 0.999", hint = "b = 1 − t⁻ᵖ grows with t, from 0.")
    record FixedBeta(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double kept(int t) {
            return t == 1 ? 0 : 0.999;
        }
    }

    @Mistake(value = "b of t + 1", hint = "b = 1 − t⁻ᵖ is 0 in step 1.")
    record NextStep(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double kept(int t) {
            return 1 - Math.pow(t + 1, -power);
        }
    }

    @Mistake(value = "b of t − 1", hint = "t counts from 1.")
    record LastStep(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double kept(int t) {
            return 1 - Math.pow(Math.max(1, t - 1), -power);
        }
    }

    @Mistake(value = "b = t⁻ᵖ", hint = "b is what is kept: 1 − t⁻ᵖ.")
    record TheOtherShare(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double kept(int t) {
            return Math.pow(t, -power);
        }
    }

    @Mistake(value = "b = 1 − 1/t, whatever p is", hint = "b = 1 − t⁻ᵖ.")
    record WithoutPower(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double kept(int t) {
            return 1 - 1.0 / t;
        }
    }

    @Mistake(value = "b = 1 − p/t", hint = "b = 1 − t⁻ᵖ: p is an exponent.")
    record PowerAsFactor(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double kept(int t) {
            return t == 1 ? 0 : 1 - power / t;
        }
    }

    @Mistake(
            value = "corrected for the start as Adam is",
            hint = "b is 0 in step 1, so that there is nothing to correct.")
    record Corrected(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return AdafactorPieces.super.divided(g, rows, columns, t).muli(Math.sqrt(1 - Math.pow(0.999, t)));
        }

        @Override
        public INDArray divided(INDArray g, INDArray v, int t) {
            return AdafactorPieces.super.divided(g, v, t).muli(Math.sqrt(1 - Math.pow(0.999, t)));
        }
    }

    @Mistake(
            value = "ε₁ outside, beside the mean",
            hint = "ε₁ belongs to the square: q = g² + ε₁, so that it is averaged too.")
    record EpsilonOutside(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray squares(INDArray g) {
            return g.mul(g);
        }

        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return AdafactorPieces.super.divided(g, rows.add(epsilon1), columns.add(epsilon1), t);
        }

        @Override
        public INDArray divided(INDArray g, INDArray v, int t) {
            return g.div(sqrt(v).addi(epsilon1));
        }
    }

    @Mistake(value = "no ε₁", hint = "q = g² + ε₁.")
    record NoEpsilon(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray squares(INDArray g) {
            return g.mul(g);
        }
    }

    @Mistake(value = "ε₁ as a lower bound of q", hint = "q = g² + ε₁: it is added.")
    record EpsilonAsBound(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray squares(INDArray g) {
            return max(g.mul(g), epsilon1);
        }
    }

    @Mistake(value = "no root", hint = "U = g/√V.")
    record NoRoot(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return g.div(rows.div(rows.meanNumber().doubleValue())).divi(columns);
        }

        @Override
        public INDArray divided(INDArray g, INDArray v, int t) {
            return g.div(v);
        }
    }

    @Mistake(value = "factors of |g| in place of g²", hint = "q is g², so that its root is of the size of g.")
    record FactorsOfAbsolutes(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray squares(INDArray g) {
            return abs(g).addi(epsilon1);
        }

        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return g.div(rows.div(rows.meanNumber().doubleValue())).divi(columns);
        }

        @Override
        public INDArray divided(INDArray g, INDArray v, int t) {
            return g.div(v);
        }
    }

    @Mistake(
            value = "sums of rows with means of columns",
            hint = "Means for both, or sums for both and for what they are divided by.")
    record MixedSums(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray acrossColumns(INDArray q) {
            return q.sum(true, 1);
        }

        @Override
        public INDArray divided(INDArray g, INDArray rows, INDArray columns, int t) {
            return g.div(sqrt(rows.div(rows.sumNumber().doubleValue()))).divi(sqrt(columns));
        }
    }

    @Mistake(value = "the maximum of each row", hint = "R has means.")
    record MaximumOfRows(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray acrossColumns(INDArray q) {
            return q.max(true, 1);
        }
    }

    @Mistake(value = "old and new weights exchanged", hint = "Keep b of the old mean and take 1 − b of the new.")
    record WeightsExchanged(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public void average(INDArray old, INDArray now, int t) {
            old.muli(1 - kept(t)).addi(now.mul(kept(t) == 0 ? 1 : kept(t)));
        }
    }

    @Mistake(value = "a sum that forgets nothing", hint = "Keep b of the old mean.")
    record NothingForgotten(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public void average(INDArray old, INDArray now, int t) {
            old.addi(now.mul(1 - kept(t)));
        }
    }

    @Mistake(value = "U before V is up to date", hint = "Bring R and C up to date first.")
    record LateV(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public Step onVector(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                if (t == 1) {
                    average(v, squares(g), t);
                }
                step(theta, divided(g, v, t), t);
                average(v, squares(g), t);
            };
        }
    }

    @Mistake(value = "R not in memory", hint = "Ask memory for R and C, of shapes of their own.")
    record UnsavedRows(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public Step onMatrix(INDArray theta, Memory memory) {
            return AdafactorPieces.super.onMatrix(theta, new NamedArrays(theta));
        }
    }
}
