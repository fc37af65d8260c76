package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.min;

import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 29: how far a step goes. */
final class AdafactorStepMutants {
    private AdafactorStepMutants() {}

    @Mistake(value = "no clipping", hint = "U is shortened if its rms is above c.")
    record NoClipping(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray clipped(INDArray u) {
            return u;
        }
    }

    @Mistake(value = "clipped by value", hint = "All of U is shortened by one factor.")
    record ClippedByValue(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray clipped(INDArray u) {
            return max(min(u, clip), -clip);
        }
    }

    @Mistake(value = "U always made as long as c", hint = "U is shortened, never lengthened: max(1, …).")
    record AlwaysRescaled(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray clipped(INDArray u) {
            return u.div(Math.max(rms(u), 1e-30)).muli(clip);
        }
    }

    @Mistake(value = "rms(U) multiplied by c", hint = "Divide rms(U) by c.")
    record ClipMultiplied(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray clipped(INDArray u) {
            return u.div(Math.max(1, rms(u) * clip));
        }
    }

    @Mistake(
            value = "c in place of 1: rms(U) against max(c, …)",
            hint = "U / max(1, rms(U)/c): below c nothing changes.")
    record ClipAsLimit(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray clipped(INDArray u) {
            return u.div(Math.max(clip, rms(u)));
        }
    }

    @Mistake(
            value = "the norm of U in place of its rms",
            hint = "rms is the root of the mean square, the norm that of the sum.")
    record NormOfU(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray clipped(INDArray u) {
            return u.div(Math.max(1, u.norm2Number().doubleValue() / clip));
        }
    }

    @Mistake(value = "the gradient clipped instead of U", hint = "U is what is clipped.")
    record ClipsGradient(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public INDArray squares(INDArray g) {
            return AdafactorPieces.super.squares(clippedFirst(g));
        }

        private INDArray clippedFirst(INDArray g) {
            return g.divi(Math.max(1, rms(g) / clip));
        }

        @Override
        public INDArray clipped(INDArray u) {
            return u;
        }
    }

    @Mistake(
            value = "the norm of θ in place of its rms",
            hint = "rms is the root of the mean square, the norm that of the sum.")
    record NormOfTheta(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double size(INDArray theta, INDArray u) {
            return Math.max(epsilon2, theta.norm2Number().doubleValue());
        }
    }

    @Mistake(
            value = "the norm in place of rms, for U and for θ",
            hint = "rms is the root of the mean square, the norm that of the sum.")
    record NormOfBoth(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double rms(INDArray array) {
            return array.norm2Number().doubleValue();
        }
    }

    @Mistake(value = "the mean of |θ| in place of its rms", hint = "rms is the root of the mean square.")
    record MeanOfTheta(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double size(INDArray theta, INDArray u) {
            return Math.max(epsilon2, theta.ameanNumber().doubleValue());
        }
    }

    @Mistake(value = "without the size of θ", hint = "The step is a share of rms(θ).")
    record NoParameterScale(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double size(INDArray theta, INDArray u) {
            return 1;
        }
    }

    @Mistake(value = "ε₂ added instead of a least value", hint = "max(ε₂, rms(θ)): the larger of both.")
    record SizeAdded(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double size(INDArray theta, INDArray u) {
            return epsilon2 + rms(theta);
        }
    }

    @Mistake(value = "the smaller of ε₂ and rms(θ)", hint = "max(ε₂, rms(θ)): the larger of both.")
    record MinForMax(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double size(INDArray theta, INDArray u) {
            return Math.min(epsilon2, rms(theta));
        }
    }

    @Mistake(value = "no ε₂: θ never leaves zero", hint = "max(ε₂, rms(θ)): a θ of zeros moves, too.")
    record StuckAtZero(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double size(INDArray theta, INDArray u) {
            return rms(theta);
        }
    }

    @Mistake(value = "rms(θ) after the step", hint = "rms(θ) is taken before θ moves.")
    record SizeAfterwards(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double size(INDArray theta, INDArray u) {
            return Math.max(epsilon2, rms(theta.sub(u.mul(learningRate))));
        }
    }

    @Mistake(value = "η in every step", hint = "The rate is min(η, 1/√t).")
    record ConstantRate(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double rate(int t) {
            return learningRate;
        }
    }

    @Mistake(value = "η/√t", hint = "The rate is min(η, 1/√t).")
    record FallingRate(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double rate(int t) {
            return learningRate / Math.sqrt(t);
        }
    }

    @Mistake(value = "min(η, 1/t)", hint = "The rate is min(η, 1/√t): there is a root.")
    record RateWithoutRoot(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double rate(int t) {
            return Math.min(learningRate, 1.0 / t);
        }
    }

    @Mistake(value = "max(η, 1/√t)", hint = "The rate is the smaller of both.")
    record LargerRate(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double rate(int t) {
            return Math.max(learningRate, 1 / Math.sqrt(t));
        }
    }

    @Mistake(value = "1/√t alone", hint = "The rate is min(η, 1/√t).")
    record NoRate(double learningRate, double power, double clip, double epsilon1, double epsilon2)
            implements AdafactorPieces {
        @Override
        public double rate(int t) {
            return 1 / Math.sqrt(t);
        }
    }
}
