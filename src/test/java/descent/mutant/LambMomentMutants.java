package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 28: Adam's moments. */
final class LambMomentMutants {
    private LambMomentMutants() {}

    @Mistake(value = "neither moment corrected", hint = "m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ), as in Adam.")
    record NotCorrected(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray direction(INDArray m, INDArray v, int t) {
            return m.div(sqrt(v).addi(epsilon));
        }
    }

    @Mistake(value = "m not corrected", hint = "m̂ = m/(1 − β₁ᵗ): the direction hides it, but for ε and λθ.")
    record MNotCorrected(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.dup();
        }
    }

    @Mistake(value = "v not corrected", hint = "v̂ = v/(1 − β₂ᵗ): the length hides it, but for ε and λθ.")
    record VNotCorrected(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.dup();
        }
    }

    @Mistake(value = "t from 0 in the correction", hint = "t counts from 1: βᵗ is Math.pow(beta, t).")
    record TFromZero(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.div(1 - Math.pow(beta1, t - 1 + (t == 1 ? 1 : 0)));
        }
    }

    @Mistake(value = "the correction stored back into m", hint = "div makes m̂ and leaves m alone; divi compounds.")
    record StoredBack(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.divi(1 - Math.pow(beta1, t));
        }
    }

    @Mistake(value = "betas exchanged", hint = "β₁ belongs to m and β₂ to v.")
    record BetasExchanged(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return new LambRewritings.InPieces(learningRate, beta2, beta1, epsilon, decay).start(theta, memory);
        }
    }

    @Mistake(value = "no root", hint = "Divide by √v̂ + ε, by element.")
    record NoRoot(double learningRate, double beta1, double beta2, double epsilon, double decay) implements LambPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return correctedV(v, t).addi(epsilon);
        }
    }

    @Mistake(value = "ε inside the root", hint = "ε stands beside the corrected √v̂.")
    record EpsilonInside(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t).addi(epsilon));
        }
    }

    @Mistake(value = "ε beside the uncorrected √v", hint = "ε stands beside the corrected √v̂.")
    record EpsilonHat(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(v).addi(epsilon).divi(Math.sqrt(1 - Math.pow(beta2, t)));
        }
    }

    @Mistake(value = "no ε", hint = "ε stands beside the corrected √v̂.")
    record NoEpsilon(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray divisor(INDArray v, int t) {
            return sqrt(correctedV(v, t));
        }
    }

    @Mistake(value = "v of |g| instead of g²", hint = "v averages the squares of the gradient.")
    record NoSquare(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(abs(g).muli(1 - beta2));
        }
    }

    @Mistake(value = "v of m² instead of g²", hint = "v averages the squares of the gradient.")
    record SquareOfM(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public void averageV(INDArray v, INDArray g, INDArray m, int t) {
            v.muli(beta2).addi(m.mul(m).muli(1 - beta2));
        }
    }

    @Mistake(value = "the gradient in place of m̂", hint = "The direction is that of the average m.")
    record NoMomentum(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public void averageM(INDArray m, INDArray g, int t) {
            m.assign(g).muli(1 - Math.pow(beta1, t));
        }
    }
}
