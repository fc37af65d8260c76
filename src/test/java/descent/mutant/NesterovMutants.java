package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 05. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class})
final class NesterovMutants {
    private NesterovMutants() {}

    @Mistake(
            value = "heavy ball called Nesterov: the gradient at θ",
            hint = "Ask for the gradient where the velocity is about to carry θ: at θ − γv.")
    record HeavyBall(double learningRate, double momentum) implements MomentumPieces {}

    @Mistake(value = "a look-ahead backwards, to θ + γv", hint = "θ loses the velocity, so ahead is θ − γv.")
    record Backwards(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public INDArray lookAhead(INDArray theta, INDArray velocity) {
            return theta.add(velocity.mul(momentum));
        }
    }

    @Mistake(
            value = "a look-ahead to θ − v, without γ",
            hint = "Only γ times the velocity carries over into this step.")
    record WithoutMomentum(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public INDArray lookAhead(INDArray theta, INDArray velocity) {
            return theta.sub(velocity);
        }
    }

    @Mistake(
            value = "a look-ahead by γ²v, because v has faded already",
            hint = "Look ahead before you multiply the velocity by γ in place, or γ counts twice.")
    record FadedFirst(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public INDArray lookAhead(INDArray theta, INDArray velocity) {
            return theta.sub(velocity.mul(momentum * momentum));
        }
    }

    @Mistake(
            value = "a look-ahead by ηγv, although η is in v already",
            hint = "The velocity is a length in θ's space already: subtract γv, without another η.")
    record LearningRateInLookAhead(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public INDArray lookAhead(INDArray theta, INDArray velocity) {
            return theta.sub(velocity.mul(momentum * learningRate));
        }
    }

    @Mistake(
            value = "the rewritten form, with the gradient at θ",
            hint = "PyTorch's form moves another variable, this one's θ − γv; here θ itself is asked for.")
    record Rewritten(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray step = gradient.at(theta).mul(learningRate);
                velocity.muli(momentum).addi(step);
                theta.subi(velocity.mul(momentum).addi(step));
            };
        }
    }

    @Mistake(
            value = "both forms at once: the look-ahead and the step γv + ηg",
            hint = "With the gradient at the look-ahead point, θ simply loses the new velocity.")
    record BothForms(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray step = gradient.at(lookAhead(theta, velocity)).mul(learningRate);
                velocity.muli(momentum).addi(step);
                theta.subi(velocity.mul(momentum).addi(step));
            };
        }
    }

    @Mistake(
            value = "θ itself moved to the look-ahead point, and never back",
            hint = "subi moves theta: take the look-ahead point with sub, or step from there by ηg only.")
    record NeverBack(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public INDArray lookAhead(INDArray theta, INDArray velocity) {
            return theta.subi(velocity.mul(momentum));
        }
    }

    @Mistake(
            value = "a moving average, (1 − γ)g, instead of a sum",
            hint = "The velocity is γv + ηg: nothing multiplies the new gradient but η.")
    record MovingAverage(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(momentum).addi(g.muli((1 - momentum) * learningRate));
        }
    }

    @Mistake(value = "η applied twice", hint = "η is in the velocity already: subtract the velocity as it is.")
    record LearningRateTwice(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public void move(INDArray theta, INDArray step) {
            theta.subi(step.mul(learningRate));
        }
    }

    @Mistake(
            value = "η outside the velocity, but not in the look-ahead",
            hint = "If v holds bare gradients, then ahead is θ − ηγv; with η in v it is θ − γv.")
    record LearningRateOutside(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(momentum).addi(g);
        }

        @Override
        public void move(INDArray theta, INDArray step) {
            theta.subi(step.mul(learningRate));
        }
    }

    @Mistake(
            value = "a look-ahead over a whole heavy-ball step, with two gradients",
            hint = "Nesterov asks for one gradient, after the γv part of the step alone.")
    record WholeStepAhead(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray ahead = theta.sub(velocity.mul(momentum))
                        .subi(gradient.at(theta).mul(learningRate));
                push(velocity, gradient.at(ahead), t);
                theta.subi(velocity);
            };
        }
    }

    @Mistake(
            value = "the mean of the gradients at θ and ahead",
            hint = "The slope ahead replaces the slope here; it is not averaged with it.")
    record MeanOfBoth(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray here = gradient.at(theta).dup();
                push(
                        velocity,
                        here.addi(gradient.at(lookAhead(theta, velocity))).divi(2),
                        t);
                theta.subi(velocity);
            };
        }
    }

    @Mistake(
            value = "the schedule (t − 1)/(t + 2) in γ's place",
            hint = "That is Nesterov's rule for convex functions; here γ is the record's momentum in each step.")
    record Scheduled(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                velocity.muli((t - 1.0) / (t + 2.0));
                velocity.addi(gradient.at(theta.sub(velocity)).muli(learningRate));
                theta.subi(velocity);
            };
        }
    }

    @Mistake(value = "θ moved by the old velocity", hint = "First bring the velocity up to date, then move θ by it.")
    record OldVelocity(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray g = gradient.at(lookAhead(theta, velocity));
                theta.subi(velocity);
                push(velocity, g, t);
            };
        }
    }

    @Mistake(
            value = "a velocity that never fades",
            hint = "γ must shrink the old velocity before the new gradient is added.")
    record NoFading(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.addi(g.muli(learningRate));
        }
    }

    @Mistake(
            value = "gradient descent from the look-ahead point, without velocity",
            hint = "θ loses the whole velocity, γv included; the look-ahead only says where to ask.")
    record GradientOnly(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray step = gradient.at(lookAhead(theta, velocity)).mul(learningRate);
                velocity.muli(momentum).addi(step);
                theta.subi(step);
            };
        }
    }

    @Mistake(
            value = "the gradient for the next step asked for at the end of this one",
            hint = "Each step's batch is new: ask inside the step that uses the gradient.")
    record AskedAhead(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            INDArray next = memory.zeros("next");
            return (gradient, t) -> {
                push(velocity, t == 1 ? gradient.at(theta) : next, t);
                theta.subi(velocity);
                next.assign(gradient.at(lookAhead(theta, velocity)));
            };
        }
    }

    @Mistake(
            value = "a velocity changed in place by the look-ahead",
            hint = "muli changes the velocity itself: use mul for the look-ahead, or do not multiply by γ again.")
    record VelocityFadesTwice(double learningRate, double momentum) implements NesterovPieces {
        @Override
        public INDArray lookAhead(INDArray theta, INDArray velocity) {
            return theta.sub(velocity.muli(momentum));
        }
    }
}
