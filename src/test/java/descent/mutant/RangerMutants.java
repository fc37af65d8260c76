package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 16. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class RangerMutants {
    private RangerMutants() {}

    @Mistake(value = "Adam inside instead of RAdam", hint = "Ranger wraps the rectified Adam of exercise 11.")
    record AdamInside(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new AdamRewritings.InPieces(learningRate, beta1, beta2, epsilon);
        }
    }

    @Mistake(
            value = "gradient descent inside instead of RAdam",
            hint = "Ranger wraps the rectified Adam of exercise 11.")
    record DescentInside(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new BatchGradientDescentRewritings.InPieces(learningRate);
        }
    }

    @Mistake(value = "RAdam alone", hint = "Wrap RAdam in Lookahead, with k and α.")
    record RAdamAlone(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return inner;
        }
    }

    @Mistake(
            value = "the order swapped: RAdam on the path of Lookahead's slow weights",
            hint = "Lookahead is outside, RAdam inside.")
    record OrderSwapped(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Optimizer inside = new LookaheadRewritings.InPieces(
                    new BatchGradientDescentRewritings.InPieces(learningRate), k, alpha);
            INDArray ahead = memory.copy("ahead", theta);
            Step lookahead = inside.start(ahead, memory.nested("lookahead"));
            Step radam = inner().start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                ahead.assign(theta);
                lookahead.take(gradient, t);
                INDArray displacement = theta.sub(ahead).divi(learningRate);
                radam.take(point -> displacement, t);
            };
        }
    }

    @Mistake(value = "Lookahead twice", hint = "One Lookahead around RAdam is enough.")
    record LookaheadTwice(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadRewritings.InPieces(new LookaheadRewritings.InPieces(inner, k, alpha), k, alpha);
        }
    }

    @Mistake(value = "k fixed at 6, whatever was asked for", hint = "Use the record's k, not a number of your own.")
    record FixedK(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadRewritings.InPieces(inner, 6, alpha);
        }
    }

    @Mistake(
            value = "α fixed at 0.5, whatever was asked for",
            hint = "Use the record's alpha, not a number of your own.")
    record FixedAlpha(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadRewritings.InPieces(inner, k, 0.5);
        }
    }

    @Mistake(
            value = "the betas fixed at 0.95 and 0.999, whatever was asked for",
            hint = "Use the record's beta1 and beta2, not numbers of your own.")
    record FixedBetas(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new RAdamRewritings.InPieces(learningRate, 0.95, 0.999, epsilon);
        }
    }

    @Mistake(
            value = "ε fixed at 1e-5, whatever was asked for",
            hint = "Use the record's epsilon, not a number of your own.")
    record FixedEpsilon(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new RAdamRewritings.InPieces(learningRate, beta1, beta2, 1e-5);
        }
    }

    @Mistake(
            value = "η fixed at 0.001, whatever was asked for",
            hint = "Use the record's learningRate, not a number of your own.")
    record FixedLearningRate(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new RAdamRewritings.InPieces(0.001, beta1, beta2, epsilon);
        }
    }

    @Mistake(value = "β₁ and β₂ swapped", hint = "RAdam takes β₁ first.")
    record Swapped(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new RAdamRewritings.InPieces(learningRate, beta2, beta1, epsilon);
        }
    }

    @Mistake(value = "α and η mixed up: the inner rule steps with ηα", hint = "α belongs to Lookahead alone.")
    record AlphaInside(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new RAdamRewritings.InPieces(learningRate * alpha, beta1, beta2, epsilon);
        }
    }

    @Mistake(value = "1 − α for α", hint = "Hand α on as it is: the share of the way that the slow weights go.")
    record OtherSide(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadMutants.WrongSide(inner, k, alpha);
        }
    }

    @Mistake(value = "k + 1 for k", hint = "Hand k on as it is.")
    record LongerK(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadRewritings.InPieces(inner, k + 1, alpha);
        }
    }

    @Mistake(value = "a synchronisation at every step", hint = "Hand k on to Lookahead: it must not be 1.")
    record EveryStep(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadRewritings.InPieces(inner, 1, alpha);
        }
    }

    @Mistake(
            value = "slow weights that start at zero",
            hint = "Use the Lookahead of exercise 12, whose slow weights start where θ starts.")
    record SlowFromZero(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadMutants.StartsAtZero(inner, k, alpha);
        }
    }

    @Mistake(
            value = "θ never goes back to the slow weights",
            hint = "Use the Lookahead of exercise 12, which sends θ back every k steps.")
    record NeverResets(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadMutants.NeverResets(inner, k, alpha);
        }
    }

    @Mistake(
            value = "RAdam's averages reset at each synchronisation",
            hint = "Only θ goes back; RAdam keeps its averages.")
    record ResetsInner(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadInnerMutants.ResetsInner(inner, k, alpha);
        }
    }

    @Mistake(
            value = "RAdam's t starts again at each synchronisation",
            hint = "RAdam's step count goes on: bias correction and ρ depend on it.")
    record RestartsT(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer outer(Optimizer inner) {
            return new LookaheadInnerMutants.RestartsT(inner, k, alpha);
        }
    }

    @Mistake(
            value = "the paper's threshold, ρ > 4, in RAdam",
            hint = "Use the RAdam of exercise 11, which waits until ρ > 5.")
    record ThresholdFour(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new RAdamLengthMutants.ThresholdFour(learningRate, beta1, beta2, epsilon);
        }
    }

    @Mistake(
            value = "ε beside √v̂ in RAdam, as in Adam",
            hint = "Use the RAdam of exercise 11, with ε beside the uncorrected √v.")
    record EpsilonBesideCorrected(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new RAdamMutants.EpsilonBesideCorrected(learningRate, beta1, beta2, epsilon);
        }
    }

    @Mistake(
            value = "gradient centralisation",
            hint = "Later versions of Ranger centre the gradient; this one does not, it has no shapes to do so.")
    record Centralised(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = RangerPieces.super.start(theta, memory);
            return (gradient, t) -> step.take(
                    point -> {
                        INDArray g = gradient.at(point);
                        return g.subi(g.meanNumber().doubleValue());
                    },
                    t);
        }
    }

    @Mistake(value = "t from 0", hint = "Hand t on as it is: it counts from 1.")
    record CountsFromZero(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = RangerPieces.super.start(theta, memory);
            return (gradient, t) -> step.take(gradient, t - 1);
        }
    }

    @Mistake(
            value = "weight decay that nobody asked for",
            hint = "Ranger here is Lookahead around RAdam and nothing else.")
    record HiddenDecay(double learningRate, double beta1, double beta2, double epsilon, int k, double alpha)
            implements RangerPieces {
        @Override
        public Optimizer inner() {
            return new WeightDecayRewritings.InPieces(RangerPieces.super.inner(), 0.01);
        }
    }
}
