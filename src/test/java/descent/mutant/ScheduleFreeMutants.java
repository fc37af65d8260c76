package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 27. */
@MoreMistakes(
        of = ScheduleFreeInnerMutants.class,
        around = {StepMutants.class, MemoryMutants.class, TimeMutants.class})
final class ScheduleFreeMutants {
    private ScheduleFreeMutants() {}

    @Mistake(value = "the gradient at z", hint = "The inner rule gets the gradient at y, wherever it asks.")
    record GradientAtZ(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray between(INDArray z, INDArray theta, int t) {
            return z.dup();
        }
    }

    @Mistake(value = "the gradient at θ, the mean", hint = "Ask at y, between z and θ.")
    record GradientAtTheta(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray between(INDArray z, INDArray theta, int t) {
            return theta.dup();
        }
    }

    @Mistake(
            value = "z filled with θ in the first step, when the inner rule has long been started on zeros",
            hint = "Fill z in start, before the inner rule starts on it: it may keep what it sees there.")
    record FilledInTheFirstStep(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray moving(INDArray theta, Memory memory) {
            return memory.zeros("z");
        }

        @Override
        public INDArray between(INDArray z, INDArray theta, int t) {
            if (t == 1) {
                z.assign(theta);
            }
            return ScheduleFreePieces.super.between(z, theta, t);
        }
    }

    @Mistake(value = "β on the other side: y = βz + (1 − β)θ", hint = "y takes β of the mean θ, and 1 − β of z.")
    record OtherSide(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray between(INDArray z, INDArray theta, int t) {
            return z.mul(beta).addi(theta.mul(1 - beta));
        }
    }

    @Mistake(value = "z + βθ, 1 − β forgotten", hint = "y lies between z and θ: the shares are 1 − β and β.")
    record NotBetween(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray between(INDArray z, INDArray theta, int t) {
            return theta.mul(beta).addi(z);
        }
    }

    @Mistake(
            value = "β fixed at 0.9, whatever was asked for",
            hint = "Use the record's beta, not a number of your own.")
    record FixedBeta(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray between(INDArray z, INDArray theta, int t) {
            return z.mul(1 - 0.9).addi(theta.mul(0.9));
        }
    }

    @Mistake(value = "z shrunk while y is made: muli where mul was meant", hint = "muli changes z itself: use mul.")
    record ShrinksZ(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray between(INDArray z, INDArray theta, int t) {
            return z.muli(1 - beta).add(theta.mul(beta));
        }
    }

    @Mistake(
            value = "y made from the new z and the old mean",
            hint = "y comes first in a step, from z and θ as the last step left them both.")
    record LateMean(Optimizer inner, double beta) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray z = memory.copy("z", theta);
            INDArray y = memory.copy("y", theta);
            Step step = inner.start(z, memory.nested("inner"));
            return (gradient, t) -> {
                step.take(point -> gradient.at(y), t);
                y.assign(z.mul(1 - beta).addi(theta.mul(beta)));
                theta.addi(z.sub(theta).divi(t));
            };
        }
    }

    @Mistake(value = "1/(t + 1): z₀ in the mean", hint = "In step 1 θ goes all the way to z: the mean begins with z₁.")
    record CountsTheStart(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.addi(z.sub(theta).divi(t + 1));
        }
    }

    @Mistake(value = "2/(t + 1), Nesterov's weights", hint = "Every z counts alike: θ goes 1/t of the way.")
    record NesterovsWeights(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.addi(z.sub(theta).muli(2.0 / (t + 1)));
        }
    }

    @Mistake(value = "t from 0: a division by zero", hint = "t counts from 1: divide by t as it is.")
    record FromZero(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.addi(z.sub(theta).divi(t - 1));
        }
    }

    @Mistake(value = "1/t in whole numbers", hint = "1 / t is 0 in Java from t = 2 on: divide the array by t.")
    record WholeNumbers(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.addi(z.sub(theta).muli(1 / t));
        }
    }

    @Mistake(value = "1/√t of the way", hint = "θ is the plain mean: it goes 1/t of the way.")
    record RootOfT(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.addi(z.sub(theta).divi(Math.sqrt(t)));
        }
    }

    @Mistake(value = "θ is y", hint = "y is where gradients are taken; θ is the mean of z.")
    record ThetaIsY(Optimizer inner, double beta) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray z = memory.copy("z", theta);
            INDArray x = memory.copy("x", theta);
            Step step = inner.start(z, memory.nested("inner"));
            return (gradient, t) -> {
                INDArray y = theta.dup();
                step.take(point -> gradient.at(y), t);
                x.addi(z.sub(x).divi(t));
                theta.assign(z.mul(1 - beta).addi(x.mul(beta)));
            };
        }
    }

    @Mistake(value = "θ is z", hint = "θ is the mean of all z, not the last of them.")
    record ThetaIsZ(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.assign(z);
        }
    }

    @Mistake(value = "an exponential average of z", hint = "Every z counts alike: θ goes 1/t of the way, not 1 − β.")
    record Exponential(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.muli(beta).addi(z.mul(1 - beta));
        }
    }

    @Mistake(value = "averaged before z moves", hint = "First the inner rule moves z, then θ follows.")
    record AveragedBefore(Optimizer inner, double beta) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray z = memory.copy("z", theta);
            Step step = inner.start(z, memory.nested("inner"));
            return (gradient, t) -> {
                INDArray y = z.mul(1 - beta).addi(theta.mul(beta));
                theta.addi(z.sub(theta).divi(t));
                step.take(point -> gradient.at(y), t);
            };
        }
    }

    @Mistake(value = "y averaged instead of z", hint = "θ is the mean of z.")
    record AveragesY(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.addi(y.sub(theta).divi(t));
        }
    }

    @Mistake(value = "θ pushed away from z", hint = "The difference is z − θ, in this order.")
    record PushedAway(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.addi(theta.sub(z).divi(t));
        }
    }

    @Mistake(value = "θ + z/t, the difference forgotten", hint = "θ goes 1/t of the difference z − θ.")
    record DifferenceForgotten(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.addi(z.div(t));
        }
    }

    @Mistake(
            value = "the mean ends after a thousand steps",
            hint = "θ follows for ever: nothing says when training ends.")
    record Ends(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            ScheduleFreePieces.super.average(theta, z, y, Math.min(t, 1_000));
        }
    }

    @Mistake(
            value = "the last parameter left out of the mean",
            hint = "A rule sees no layers: every parameter is averaged.")
    record LastLeftOut(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            ScheduleFreePieces.super.average(theta, z, y, t);
            theta.putScalar(theta.length() - 1, z.getDouble(z.length() - 1));
        }
    }

    @Mistake(value = "y rounded to FLOAT", hint = "Keep θ's own type: a cast to FLOAT loses half of a double's digits.")
    record Rounded(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray between(INDArray z, INDArray theta, int t) {
            return ScheduleFreePieces.super
                    .between(z, theta, t)
                    .castTo(DataType.FLOAT)
                    .castTo(theta.dataType());
        }
    }
}
