package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 11: ρ, its threshold and the rectification. */
final class RAdamLengthMutants {
    private RAdamLengthMutants() {}

    @Mistake(
            value = "the paper's threshold, ρ > 4",
            hint = "The authors' code and PyTorch wait until ρ > 5, and so do we.")
    record ThresholdFour(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public boolean trusted(double length, int t) {
            return length > 4;
        }
    }

    @Mistake(value = "a threshold of 6", hint = "The rectified step begins as soon as ρ > 5.")
    record ThresholdSix(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public boolean trusted(double length, int t) {
            return length > 6;
        }
    }

    @Mistake(value = "t > 5 instead of ρ > 5", hint = "Compare ρ, which depends on β₂, not the step's number.")
    record CountsSteps(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public boolean trusted(double length, int t) {
            return t > 5 && length > 4;
        }
    }

    @Mistake(
            value = "rectified from the first step",
            hint = "While ρ is at most 5 the step is plain momentum: r does not exist yet.")
    record AlwaysRectified(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public boolean trusted(double length, int t) {
            return true;
        }
    }

    @Mistake(value = "never rectified: plain momentum for ever", hint = "Once ρ > 5, v is trusted: divide by its root.")
    record NeverRectified(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public boolean trusted(double length, int t) {
            return false;
        }
    }

    @Mistake(value = "the condition turned round", hint = "The rectified step is for ρ > 5, the plain one for before.")
    record TurnedRound(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public boolean trusted(double length, int t) {
            return length <= 5;
        }

        @Override
        public double rectification(double length) {
            return length > 5 ? RAdamPieces.super.rectification(length) : 1;
        }
    }

    @Mistake(value = "r without its root", hint = "r is the root of the ratio of variances.")
    record NoRootOfR(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double rectification(double length) {
            double r = RAdamPieces.super.rectification(length);
            return r * r;
        }
    }

    @Mistake(value = "r upside down", hint = "r is below one at first: ρₜ above, ρ∞ below (but for the last factor).")
    record UpsideDown(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double rectification(double length) {
            return 1 / RAdamPieces.super.rectification(length);
        }
    }

    @Mistake(value = "no r: Adam after the warm-up", hint = "The first rectified steps are short: multiply by r.")
    record WithoutR(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double rectification(double length) {
            return 1;
        }
    }

    @Mistake(
            value = "r without its last factor, ρ∞ / ρₜ",
            hint = "Three factors above and three below: do not forget ρ∞ and ρₜ.")
    record TwoFactors(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double rectification(double length) {
            double longest = longest();
            return Math.sqrt((length - 4) * (length - 2) / ((longest - 4) * (longest - 2)));
        }
    }

    @Mistake(
            value = "ρ∞ and ρₜ swapped in r's last factor",
            hint = "ρ∞ goes above the line and ρₜ below, against the other two pairs.")
    record LastFactorTurned(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double rectification(double length) {
            double longest = longest();
            return Math.sqrt((length - 4) * (length - 2) * length / ((longest - 4) * (longest - 2) * longest));
        }
    }

    @Mistake(value = "(ρ − 4)(ρ − 3) in r", hint = "The second factor is ρ − 2.")
    record WrongFactor(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double rectification(double length) {
            double longest = longest();
            return Math.sqrt((length - 4) * (length - 3) * longest / ((longest - 4) * (longest - 3) * length));
        }
    }

    @Mistake(
            value = "a / b * c for a / (b * c) in r",
            hint = "Bracket the whole denominator: Java divides from left to right.")
    record Brackets(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double rectification(double length) {
            double longest = longest();
            return Math.sqrt((length - 4) * (length - 2) * longest / (longest - 4) * (longest - 2) * length);
        }
    }

    @Mistake(value = "ρ∞ = 2 / (1 − β₂), the −1 forgotten", hint = "ρ∞ = 2 / (1 − β₂) − 1.")
    record LongestWithoutOne(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double longest() {
            return 2 / (1 - beta2);
        }
    }

    @Mistake(value = "ρ∞ = 1 / (1 − β₂) − 1", hint = "There is a 2 above the line: ρ∞ = 2 / (1 − β₂) − 1.")
    record LongestHalved(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double longest() {
            return 1 / (1 - beta2) - 1;
        }
    }

    @Mistake(value = "ρ∞ from β₁", hint = "ρ measures how much v has seen: it depends on β₂.")
    record LongestFromBeta1(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double longest() {
            return 2 / (1 - beta1) - 1;
        }
    }

    @Mistake(value = "ρₜ without the factor 2", hint = "ρₜ = ρ∞ − 2tβ₂ᵗ / (1 − β₂ᵗ).")
    record LengthWithoutTwo(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double length(int t) {
            return longest() - t * Math.pow(beta2, t) / Pieces.weights(beta2, t);
        }
    }

    @Mistake(value = "ρₜ without the factor t", hint = "ρₜ = ρ∞ − 2tβ₂ᵗ / (1 − β₂ᵗ).")
    record LengthWithoutT(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double length(int t) {
            return longest() - 2 * Math.pow(beta2, t) / Pieces.weights(beta2, t);
        }
    }

    @Mistake(value = "ρₜ without its denominator", hint = "ρₜ = ρ∞ − 2tβ₂ᵗ / (1 − β₂ᵗ).")
    record LengthWithoutDenominator(double learningRate, double beta1, double beta2, double epsilon)
            implements RAdamPieces {
        @Override
        public double length(int t) {
            return longest() - 2 * t * Math.pow(beta2, t);
        }
    }

    @Mistake(value = "ρₜ with 1 − β₂ for 1 − β₂ᵗ", hint = "The denominator has the power t too.")
    record LengthWithoutPower(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double length(int t) {
            return longest() - 2 * t * Math.pow(beta2, t) / (1 - beta2);
        }
    }

    @Mistake(value = "ρₜ one step late", hint = "t counts from 1 and is this step's number: use it as it is.")
    record LengthLate(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double length(int t) {
            return t == 1 ? 0 : RAdamPieces.super.length(t - 1);
        }
    }

    @Mistake(value = "ρₜ one step early", hint = "t counts from 1 and is this step's number: use it as it is.")
    record LengthEarly(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double length(int t) {
            return RAdamPieces.super.length(t + 1);
        }
    }

    @Mistake(value = "ρₜ from β₁", hint = "ρ measures how much v has seen: it depends on β₂.")
    record LengthFromBeta1(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double length(int t) {
            return longest() - 2 * t * Math.pow(beta1, t) / Pieces.weights(beta1, t);
        }
    }

    @Mistake(value = "ρₜ cut off to a whole number", hint = "ρ is a real number: keep it in a double.")
    record WholeLength(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double length(int t) {
            return (int) RAdamPieces.super.length(t);
        }
    }

    @Mistake(
            value = "r remembered by t alone, for all instances",
            hint = "r depends on β₂ too: a shared table gives one rule the numbers of another.")
    record SharedTable(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        private static final Map<Integer, Double> TABLE = new ConcurrentHashMap<>();

        @Override
        public INDArray rectified(INDArray m, INDArray v, double length, int t) {
            double r = TABLE.computeIfAbsent(t, unused -> rectification(length));
            double factor = learningRate * r * Math.sqrt(Pieces.weights(beta2, t));
            return correctedM(m, t).mul(factor).divi(sqrt(v).addi(epsilon));
        }
    }

    @Mistake(value = "β₂ fixed at 0.999 in ρ", hint = "Use the record's beta2, not a number of your own.")
    record FixedBeta2(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {
        @Override
        public double longest() {
            return 1999;
        }

        @Override
        public double length(int t) {
            return longest() - 2 * t * Math.pow(0.999, t) / Pieces.weights(0.999, t);
        }
    }
}
