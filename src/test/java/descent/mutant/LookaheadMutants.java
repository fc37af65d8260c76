package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 12: the slow weights and the synchronisation. */
@MoreMistakes(
        of = LookaheadInnerMutants.class,
        around = {MemoryMutants.class, TimeMutants.class})
final class LookaheadMutants {
    private LookaheadMutants() {}

    @Mistake(
            value = "θ never goes back to the slow weights",
            hint = "After the slow weights have moved, θ becomes a copy of them.")
    record NeverResets(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            slow.addi(theta.sub(slow).muli(alpha));
        }
    }

    @Mistake(
            value = "the slow weights never move",
            hint = "The slow weights follow θ by α of the way; then θ goes back to them.")
    record SlowStays(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            theta.assign(slow.add(theta.sub(slow).muli(alpha)));
        }
    }

    @Mistake(
            value = "slow weights that start at zero",
            hint = "The slow weights start where θ starts: memory.copy, not memory.zeros.")
    record StartsAtZero(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public INDArray slow(INDArray theta, Memory memory) {
            return memory.zeros("slow");
        }
    }

    @Mistake(
            value = "θ itself as the slow weights",
            hint = "slow = theta is another name for the same array: copy the values.")
    record Aliased(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public INDArray slow(INDArray theta, Memory memory) {
            return theta;
        }
    }

    @Mistake(
            value = "slow weights copied after the first inner step",
            hint = "Copy the slow weights in start, before θ moves.")
    record CopiedLate(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray slow = memory.zeros("slow");
            Step fast = fast(theta, memory);
            return (gradient, t) -> {
                fast.take(gradient, t);
                if (t == 1) {
                    slow.assign(theta);
                }
                if (synchronises(t)) {
                    synchronise(slow, theta, t);
                }
            };
        }
    }

    @Mistake(value = "a synchronisation at every step", hint = "The inner rule runs k steps alone: look at t % k.")
    record EveryStep(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return true;
        }
    }

    @Mistake(
            value = "a synchronisation every k + 1 steps",
            hint = "t counts from 1: the kth step is the one with t % k == 0.")
    record OneStepLate(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return t % (k + 1) == 0;
        }
    }

    @Mistake(
            value = "a synchronisation every k − 1 steps",
            hint = "t counts from 1: the kth step is the one with t % k == 0.")
    record OneStepEarly(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return t % Math.max(1, k - 1) == 0;
        }
    }

    @Mistake(
            value = "synchronisation at steps 1, k + 1, 2k + 1, …",
            hint = "t counts from 1: the kth step is the one with t % k == 0.")
    record CountsFromZero(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return (t - 1) % k == 0;
        }
    }

    @Mistake(
            value = "synchronisation at steps k − 1, 2k − 1, …",
            hint = "t counts from 1 already: t + 1 is one too far.")
    record CountsFromTwo(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return (t + 1) % k == 0;
        }
    }

    @Mistake(value = "one synchronisation only, at step k", hint = "Every k steps, again and again: t % k == 0.")
    record OnlyOnce(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return t == k;
        }
    }

    @Mistake(value = "synchronisation at every step from the kth on", hint = "Every k steps: t % k == 0, not t >= k.")
    record FromKOn(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return t >= k;
        }
    }

    @Mistake(
            value = "the condition turned round",
            hint = "Synchronise when t % k is zero, not when it is something else.")
    record TurnedRound(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return t % k != 0;
        }
    }

    @Mistake(value = "α on the wrong side", hint = "slow keeps 1 − α of itself and takes α of θ.")
    record WrongSide(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            slow.addi(theta.sub(slow).muli(1 - alpha));
            theta.assign(slow);
        }
    }

    @Mistake(value = "no α: the slow weights jump to θ", hint = "The slow weights go α of the way only.")
    record WithoutAlpha(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            slow.assign(theta);
        }
    }

    @Mistake(value = "slow + αθ, the difference forgotten", hint = "α multiplies the difference θ − slow.")
    record WithoutDifference(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            slow.addi(theta.mul(alpha));
            theta.assign(slow);
        }
    }

    @Mistake(value = "the slow weights pushed away from θ", hint = "The difference is θ − slow, in this order.")
    record PushedAway(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            slow.addi(slow.sub(theta).muli(alpha));
            theta.assign(slow);
        }
    }

    @Mistake(
            value = "θ reset before the slow weights have looked at it",
            hint = "First move the slow weights towards θ, then send θ back.")
    record ResetFirst(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            theta.assign(slow);
            slow.addi(theta.sub(slow).muli(alpha));
        }
    }

    @Mistake(
            value = "θ sent back to the slow weights of the last time",
            hint = "θ goes back to the slow weights as they are now, after their move.")
    record OldSlow(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            INDArray before = slow.dup();
            slow.addi(theta.sub(slow).muli(alpha));
            theta.assign(before);
        }
    }

    @Mistake(
            value = "slow.add with the result dropped",
            hint = "add makes a copy: the slow weights themselves never move.")
    record DroppedResult(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            slow.add(theta.sub(slow).muli(alpha));
            theta.assign(slow);
        }
    }

    @Mistake(
            value = "α fixed at 0.5, whatever was asked for",
            hint = "Use the record's alpha, not a number of your own.")
    record FixedAlpha(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            slow.addi(theta.sub(slow).muli(0.5));
            theta.assign(slow);
        }
    }

    @Mistake(value = "k fixed at 5, whatever was asked for", hint = "Use the record's k, not a number of your own.")
    record FixedK(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return t % 5 == 0;
        }
    }

    @Mistake(
            value = "α spread over the k steps",
            hint = "Between synchronisations θ is the inner rule's alone; α comes in once, at the kth step.")
    record Spread(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return true;
        }

        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            slow.addi(theta.sub(slow).muli(alpha / k));
            theta.assign(slow);
        }
    }

    @Mistake(
            value = "the step after the kth one synchronises, before it moves",
            hint = "Synchronise at the end of the kth step, not at the start of the next.")
    record Delayed(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray slow = slow(theta, memory);
            Step fast = fast(theta, memory);
            return (gradient, t) -> {
                if (t > 1 && (t - 1) % k == 0) {
                    synchronise(slow, theta, t);
                }
                fast.take(gradient, t);
            };
        }
    }

    @Mistake(
            value = "a synchronisation before the kth inner step",
            hint = "The kth inner step comes first, then the synchronisation.")
    record BeforeTheStep(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray slow = slow(theta, memory);
            Step fast = fast(theta, memory);
            return (gradient, t) -> {
                if (synchronises(t)) {
                    synchronise(slow, theta, t);
                }
                fast.take(gradient, t);
            };
        }
    }

    @Mistake(
            value = "slow weights outside memory",
            hint = "Ask memory for the slow weights, or a saved run starts again from others.")
    record Unsaved(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public INDArray slow(INDArray theta, Memory memory) {
            return theta.dup();
        }
    }

    @Mistake(value = "FLOAT slow weights for DOUBLE parameters", hint = "memory.copy makes an array of θ's own type.")
    record FloatSlow(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public INDArray slow(INDArray theta, Memory memory) {
            return theta.castTo(DataType.FLOAT).dup();
        }
    }

    @Mistake(
            value = "slow weights rounded to FLOAT",
            hint = "Keep θ's own type: a cast to FLOAT loses half of a double's digits.")
    record Rounded(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void synchronise(INDArray slow, INDArray theta, int t) {
            slow.addi(theta.sub(slow).muli(alpha));
            slow.assign(slow.castTo(DataType.FLOAT));
            theta.assign(slow);
        }
    }

    @Mistake(
            value = "a running mean of θ as the slow weights",
            hint = "The slow weights see θ only every k steps, and follow by α.")
    record RunningMean(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray slow = slow(theta, memory);
            Step fast = fast(theta, memory);
            return (gradient, t) -> {
                fast.take(gradient, t);
                slow.addi(theta.sub(slow).muli(alpha));
                if (synchronises(t)) {
                    theta.assign(slow);
                }
            };
        }
    }

    @Mistake(
            value = "the slow weights' gradient for the inner rule",
            hint = "The inner rule asks wherever it wants: hand the gradient on as it is.")
    record GradientAtSlow(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray slow = slow(theta, memory);
            Step fast = fast(theta, memory);
            return (gradient, t) -> {
                Gradient elsewhere = point -> gradient.at(slow);
                fast.take(elsewhere, t);
                if (synchronises(t)) {
                    synchronise(slow, theta, t);
                }
            };
        }
    }
}
