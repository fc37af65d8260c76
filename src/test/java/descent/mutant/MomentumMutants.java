package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 04. */
@MoreMistakes(around = {StepMutants.class, MemoryMutants.class})
final class MomentumMutants {
    private MomentumMutants() {}

    @Mistake(
            value = "a moving average, (1 − γ)g, instead of a sum",
            hint = "Polyak's velocity is γv + ηg: nothing multiplies the new gradient but η.")
    record MovingAverage(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(momentum).addi(g.muli((1 - momentum) * learningRate));
        }
    }

    @Mistake(value = "η applied twice", hint = "η is in the velocity already: subtract the velocity as it is.")
    record LearningRateTwice(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void move(INDArray theta, INDArray step) {
            theta.subi(step.mul(learningRate));
        }
    }

    @Mistake(value = "η forgotten", hint = "The gradient enters the velocity times the learning rate.")
    record NoLearningRate(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(momentum).addi(g);
        }
    }

    @Mistake(
            value = "a velocity that never fades",
            hint = "γ must shrink the old velocity before the new gradient is added.")
    record NoFading(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.addi(g.muli(learningRate));
        }
    }

    @Mistake(value = "velocity.mul where muli was meant", hint = "mul makes a copy: the velocity itself never changes.")
    record ForgottenVelocity(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) ->
                    theta.subi(velocity.mul(momentum).addi(gradient.at(theta).muli(learningRate)));
        }
    }

    @Mistake(
            value = "γ times the gradient instead of the velocity",
            hint = "γ belongs to the old velocity, η to the gradient.")
    record MomentumOnGradient(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.addi(g.muli(learningRate * momentum));
        }
    }

    @Mistake(value = "η and γ swapped", hint = "Look at which of the two multiplies the velocity: it must be γ.")
    record Swapped(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(learningRate).addi(g.muli(momentum));
        }
    }

    @Mistake(
            value = "γ times the sum, γ(v + ηg)",
            hint = "Only the old velocity fades; the new gradient comes in whole.")
    record FadingSum(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.addi(g.muli(learningRate)).muli(momentum);
        }
    }

    @Mistake(
            value = "a velocity that flips its sign, v ← ηg − γv",
            hint = "Old velocity and new gradient push the same way: add them.")
    record Braking(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(-momentum).addi(g.muli(learningRate));
        }
    }

    @Mistake(
            value = "dampening by γ from the second step on",
            hint = "Some libraries damp later gradients by 1 − γ; here each gradient enters with η alone.")
    record Dampened(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(momentum).addi(g.muli(t == 1 ? learningRate : learningRate * (1 - momentum)));
        }
    }

    @Mistake(
            value = "the velocity corrected for its start at zero",
            hint = "Bias correction is for moving averages (Adam); this velocity is a sum.")
    record BiasCorrected(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                push(velocity, gradient.at(theta), t);
                theta.subi(velocity.div(Pieces.weights(momentum, t)));
            };
        }
    }

    @Mistake(
            value = "Nesterov's look-ahead",
            hint = "Heavy ball asks for the gradient at θ itself; looking ahead is exercise 05.")
    record LooksAhead(double learningRate, double momentum) implements NesterovPieces {}

    @Mistake(
            value = "Nesterov's step with the gradient at θ, γv + ηg",
            hint = "Subtract the velocity alone; the gradient is in it already.")
    record GradientOnTop(double learningRate, double momentum) implements MomentumPieces {
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

    @Mistake(value = "θ moved by the old velocity", hint = "First bring the velocity up to date, then move θ by it.")
    record OldVelocity(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                theta.subi(velocity);
                push(velocity, g, t);
            };
        }
    }

    @Mistake(
            value = "the first gradient's own array becomes the velocity",
            hint = "The gradient is scratch that the next call overwrites: copy its values into your own array.")
    record AliasedGradient(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray[] velocity = {memory.zeros("velocity")};
            return (gradient, t) -> {
                INDArray step = gradient.at(theta).muli(learningRate);
                velocity[0] = t == 1 ? step : velocity[0].muli(momentum).addi(step);
                theta.subi(velocity[0]);
            };
        }
    }

    @Mistake(
            value = "a velocity that is a temporary of the step before",
            hint = "v = v.mul(γ) keeps an array made inside take; change the one from memory in place.")
    record KeptTemporary(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray[] velocity = {memory.zeros("velocity")};
            return (gradient, t) -> {
                velocity[0] = velocity[0].mul(momentum).add(gradient.at(theta).mul(learningRate));
                theta.subi(velocity[0]);
            };
        }
    }

    @Mistake(
            value = "γ that grows with t",
            hint = "γ is the record's momentum in each step; a schedule for it is another rule.")
    record GrowingMomentum(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(Math.min(momentum, t / (t + 3.0))).addi(g.muli(learningRate));
        }
    }

    @Mistake(
            value = "γ fixed at 0.9, whatever was asked for",
            hint = "Use the record's momentum, not a number of your own.")
    record FixedMomentum(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(0.9).addi(g.muli(learningRate));
        }
    }

    @Mistake(
            value = "a velocity that starts as the first gradient",
            hint = "At the start there is no velocity: it is zero.")
    record SeededVelocity(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            if (t == 1) {
                velocity.assign(g).muli(learningRate);
            }
            MomentumPieces.super.push(velocity, g, t);
        }
    }

    @Mistake(
            value = "a velocity forgotten where it points uphill",
            hint = "A heavy ball rolls uphill too for a while; resetting it there is another rule.")
    record Restarting(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public void push(INDArray velocity, INDArray g, int t) {
            velocity.muli(velocity.mul(g).gte(0).castTo(velocity.dataType()));
            MomentumPieces.super.push(velocity, g, t);
        }
    }

    @Mistake(
            value = "half the velocity and half the gradient, as in quasi-hyperbolic momentum",
            hint = "θ loses the velocity and nothing else.")
    record QuasiHyperbolic(double learningRate, double momentum) implements MomentumPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                push(velocity, g.dup(), t);
                theta.subi(velocity.mul(0.5).addi(g.muli(0.5 * learningRate)));
            };
        }
    }
}
