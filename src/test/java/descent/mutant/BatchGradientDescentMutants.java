package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What people get wrong in exercise 01. */
@MoreMistakes(around = StepMutants.class)
final class BatchGradientDescentMutants {
    private BatchGradientDescentMutants() {}

    @Mistake(
            value = "the step divided by the number of parameters",
            hint =
                    "The gradient is the mean over the samples already; how many parameters there are has no part in it.")
    record DividedByParameters(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return g.muli(learningRate).divi(g.length());
        }
    }

    @Mistake(value = "η applied twice", hint = "One of the two multiplications by the learning rate is too many.")
    record LearningRateTwice(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return g.muli(learningRate).muli(learningRate);
        }
    }

    @Mistake(value = "η forgotten", hint = "Scale the gradient by the learning rate before you subtract it.")
    record NoLearningRate(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return g;
        }
    }

    @Mistake(
            value = "η fixed at 0.1, whatever was asked for",
            hint = "Use the record's learningRate, not a number of your own.")
    record FixedLearningRate(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return g.muli(0.1);
        }
    }

    @Mistake(
            value = "a gradient normalised to length 1",
            hint = "The gradient's length matters: on a gentle slope the steps should be short.")
    record Normalised(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            double norm = g.norm2Number().doubleValue();
            return norm == 0 ? g : g.muli(learningRate / norm);
        }
    }

    @Mistake(value = "the sign of the gradient", hint = "Step by the gradient itself, not by its sign alone.")
    record SignOnly(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return Transforms.sign(g).muli(learningRate);
        }
    }

    @Mistake(
            value = "a gradient clipped to [−1, 1]",
            hint = "Clipping is another rule; here a steep slope means a long step.")
    record Clipped(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return Transforms.max(Transforms.min(g, 1), -1).muli(learningRate);
        }
    }

    @Mistake(value = "η that falls with t", hint = "η is constant here; learning rates over time are exercise 15.")
    record DecayingLearningRate(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return g.muli(learningRate / Math.sqrt(t));
        }
    }

    @Mistake(
            value = "the first gradient used for ever",
            hint = "The slope changes as θ moves: ask for the gradient in each step.")
    record FirstGradientForEver(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray first = memory.zeros("first");
            return (gradient, t) -> {
                if (t == 1) {
                    first.assign(gradient.at(theta));
                }
                theta.subi(first.mul(learningRate));
            };
        }
    }

    @Mistake(
            value = "gradients that pile up from step to step",
            hint = "Each step uses its own gradient only; nothing carries over to the next.")
    record PilingUp(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray sum = memory.zeros("sum");
            return (gradient, t) -> theta.subi(sum.addi(gradient.at(theta)).mul(learningRate));
        }
    }

    @Mistake(
            value = "the gradient where θ started",
            hint = "Ask for the gradient at theta, where the rule is now, not at the point of its start.")
    record GradientAtTheStart(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray first = memory.copy("first", theta);
            return (gradient, t) -> move(theta, step(gradient.at(first), t));
        }
    }

    @Mistake(
            value = "one parameter after the other, each with a new gradient",
            hint = "All parameters move at once, by the gradient at the same point.")
    record OneAfterTheOther(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> {
                for (long i = 0; i < theta.length(); i++) {
                    double slope = gradient.at(theta).getDouble(i);
                    theta.putScalar(i, theta.getDouble(i) - learningRate * slope);
                }
            };
        }
    }

    @Mistake(
            value = "the last parameter left out",
            hint = "The loop ends one too early: every parameter takes the step.")
    record LastLeftOut(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            INDArray step = g.muli(learningRate);
            step.putScalar(step.length() - 1, 0);
            return step;
        }
    }

    @Mistake(
            value = "the mean slope for every parameter",
            hint = "Each parameter steps by its own slope; do not average over the parameters.")
    record MeanSlope(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return Nd4j.zerosLike(g).addi(g.meanNumber().doubleValue() * learningRate);
        }
    }

    @Mistake(
            value = "θ scaled by η instead of the gradient",
            hint = "Multiply the gradient by η, not what is left of θ.")
    record ScaledTheta(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> theta.subi(gradient.at(theta)).muli(learningRate);
        }
    }

    @Mistake(
            value = "η divided by t",
            hint = "t counts the steps; gradient descent with a constant η has no use for it.")
    record DividedByT(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return g.muli(learningRate).divi(t);
        }
    }

    @Mistake(
            value = "only the first half of θ moves",
            hint = "θ is one flat vector with all layers in it: move all of it.")
    record FirstHalf(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public void move(INDArray theta, INDArray step) {
            long half = (theta.length() + 1) / 2;
            theta.get(NDArrayIndex.interval(0, half)).subi(step.get(NDArrayIndex.interval(0, half)));
        }
    }

    @Mistake(value = "the gradient of the step before", hint = "Use the gradient that you have just asked for.")
    record OneStepLate(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray last = memory.zeros("last");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                theta.subi((t == 1 ? g : last).mul(learningRate));
                last.assign(g);
            };
        }
    }

    @Mistake(value = "η rounded to float", hint = "Keep η in double: a cast to float loses half of the digits.")
    record FloatLearningRate(double learningRate) implements BatchGradientDescentPieces {
        @Override
        public INDArray step(INDArray g, int t) {
            return g.muli((float) learningRate);
        }
    }
}
