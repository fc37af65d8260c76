package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 08: bias correction, and the t in it. */
final class AdamCorrectionMutants {
    private AdamCorrectionMutants() {}

    @Mistake(
            value = "bias correction stored back into m, so that it compounds",
            hint = "m̂ is a temporary: divide a copy (div), not m itself (divi).")
    record CompoundsInM(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.divi(Pieces.weights(beta1, t));
        }
    }

    @Mistake(
            value = "bias correction stored back into v, so that it compounds",
            hint = "v̂ is a temporary: divide a copy (div), not v itself (divi).")
    record CompoundsInV(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.divi(Pieces.weights(beta2, t));
        }
    }

    @Mistake(
            value = "no bias correction",
            hint = "m and v start at zero and are too small at first: divide them by 1 − βᵗ.")
    record NoCorrection(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m;
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v;
        }
    }

    @Mistake(value = "no bias correction of m", hint = "m starts at zero too: divide it by 1 − β₁ᵗ.")
    record NoCorrectionOfM(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m;
        }
    }

    @Mistake(value = "no bias correction of v", hint = "v starts at zero too: divide it by 1 − β₂ᵗ.")
    record NoCorrectionOfV(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v;
        }
    }

    @Mistake(
            value = "bias correction by 1 − β, without the power t",
            hint = "The power matters: the correction fades with 1 − βᵗ.")
    record WithoutPower(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.div(1 - beta1);
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.div(1 - beta2);
        }
    }

    @Mistake(value = "bias correction by 1 − βt, a product for the power", hint = "βᵗ is Math.pow(beta, t).")
    record ProductForPower(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.div(1 - beta1 * t);
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.div(1 - beta2 * t);
        }
    }

    @Mistake(value = "Math.pow(t, beta), the arguments swapped", hint = "The base comes first: Math.pow(beta, t).")
    record PowerSwapped(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.div(1 - Math.pow(t, beta1));
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.div(1 - Math.pow(t, beta2));
        }
    }

    @Mistake(
            value = "bias correction that counts t from 0",
            hint = "t is 1 in the first step already: 1 − β⁰ would be zero.")
    record CountsFromZero(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return AdamPieces.super.step(m, v, t - 1);
        }
    }

    @Mistake(
            value = "bias correction that counts t from 0, with the first step left uncorrected",
            hint = "t is 1 in the first step already, and that step is corrected too.")
    record FirstUncorrected(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return t == 1 ? m : m.div(Pieces.weights(beta1, t - 1));
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return t == 1 ? v : v.div(Pieces.weights(beta2, t - 1));
        }
    }

    @Mistake(value = "bias correction with t + 1", hint = "t counts from 1 here: it needs no increment.")
    record CountsFromTwo(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            return AdamPieces.super.step(m, v, t + 1);
        }
    }

    @Mistake(
            value = "β₁ and β₂ swapped in the bias correction",
            hint = "m is corrected with its own β₁, v with its own β₂.")
    record SwappedInCorrection(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.div(Pieces.weights(beta2, t));
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.div(Pieces.weights(beta1, t));
        }
    }

    @Mistake(value = "v corrected with β₁", hint = "v is an average with β₂: correct it with 1 − β₂ᵗ.")
    record VWithBeta1(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.div(Pieces.weights(beta1, t));
        }
    }

    @Mistake(value = "bias correction that multiplies", hint = "m and v are too small at first: divide by 1 − βᵗ.")
    record Multiplies(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.mul(Pieces.weights(beta1, t));
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.mul(Pieces.weights(beta2, t));
        }
    }

    @Mistake(
            value = "the folded step size without its root, η(1 − β₂ᵗ)/(1 − β₁ᵗ)",
            hint = "v̂ stands under a root, so its correction does too: √(1 − β₂ᵗ).")
    record FoldedWithoutRoot(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            double fraction = Pieces.weights(beta2, t) / Pieces.weights(beta1, t);
            return m.mul(learningRate * fraction).divi(sqrt(v).addi(epsilon * Math.sqrt(Pieces.weights(beta2, t))));
        }
    }

    @Mistake(
            value = "bias correction for the first ten steps only",
            hint = "The correction fades by itself: with β₂ = 0.999 it matters for thousands of steps.")
    record StopsCorrecting(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return t > 10 ? m : AdamPieces.super.correctedM(m, t);
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return t > 10 ? v : AdamPieces.super.correctedV(v, t);
        }
    }

    @Mistake(
            value = "powers of β multiplied up outside memory",
            hint = "Math.pow(beta, t) needs no memory: a running product is lost when a saved run goes on.")
    record RunningPowers(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            double[] powers = {1, 1};
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                averageM(m, g, t);
                averageV(v, g, m, t);
                powers[0] *= beta1;
                powers[1] *= beta2;
                INDArray root = sqrt(v.div(1 - powers[1]));
                theta.subi(m.mul(learningRate / (1 - powers[0])).divi(root.addi(epsilon)));
            };
        }
    }

    @Mistake(value = "βᵗ computed in float", hint = "Keep the powers in double: float loses half of the digits.")
    record FloatPowers(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {
        @Override
        public INDArray correctedM(INDArray m, int t) {
            return m.div(1 - (float) Math.pow(beta1, t));
        }

        @Override
        public INDArray correctedV(INDArray v, int t) {
            return v.div(1 - (float) Math.pow(beta2, t));
        }
    }
}
