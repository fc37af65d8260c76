package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.NamedArrays;
import descent.Optimizer;
import descent.Step;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 12: the inner rule and its t. */
final class LookaheadInnerMutants {
    private LookaheadInnerMutants() {}

    @Mistake(
            value = "the inner rule's state reset at each synchronisation",
            hint = "Only θ goes back; the inner rule keeps its averages and velocities.")
    record ResetsInner(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray slow = slow(theta, memory);
            List<INDArray> live = new ArrayList<>();
            Step fast = inner.start(theta, new WatchedMemory(memory.nested("inner"), live));
            List<INDArray> fresh = live.stream().map(INDArray::dup).toList();
            return (gradient, t) -> {
                fast.take(gradient, t);
                if (synchronises(t)) {
                    synchronise(slow, theta, t);
                    for (int i = 0; i < live.size(); i++) {
                        live.get(i).assign(fresh.get(i));
                    }
                }
            };
        }
    }

    @Mistake(
            value = "the inner rule's t starts again at each synchronisation",
            hint = "Hand t on as it is: the inner rule's step count goes on.")
    record RestartsT(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            fast.take(gradient, (t - 1) % k + 1);
        }
    }

    @Mistake(
            value = "the inner rule's t counts synchronisations",
            hint = "Hand t on as it is: it counts the inner rule's steps.")
    record CountsSynchronisations(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            fast.take(gradient, (t - 1) / k + 1);
        }
    }

    @Mistake(
            value = "the inner rule gets t = 1 in every step",
            hint = "Hand t on as it is: bias correction depends on it.")
    record AlwaysOne(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            fast.take(gradient, 1);
        }
    }

    @Mistake(value = "the inner rule gets t + 1", hint = "Hand t on as it is: the inner rule counts from 1 too.")
    record OneAhead(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            fast.take(gradient, t + 1);
        }
    }

    @Mistake(value = "two inner steps for one", hint = "One call of take is one inner step; the engine calls again.")
    record TwoSteps(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            fast.take(gradient, t);
            fast.take(gradient, t);
        }
    }

    @Mistake(value = "k inner steps in one call", hint = "One call of take is one inner step; the engine calls again.")
    record AllAtOnce(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return true;
        }

        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            for (int i = 1; i <= k; i++) {
                fast.take(gradient, (t - 1) * k + i);
            }
        }
    }

    @Mistake(
            value = "no inner step when it synchronises",
            hint = "The kth step moves too: first the inner step, then the synchronisation.")
    record SkipsStep(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            if (t % k != 0) {
                fast.take(gradient, t);
            }
        }
    }

    @Mistake(
            value = "the inner rule started anew in each step",
            hint = "Start the inner rule once, in start: it must remember.")
    record StartsAnew(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray slow = slow(theta, memory);
            inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                inner.start(theta, new NamedArrays(theta)).take(gradient, t);
                if (synchronises(t)) {
                    synchronise(slow, theta, t);
                }
            };
        }
    }

    @Mistake(
            value = "the inner rule's state outside memory",
            hint = "Hand memory.nested(\"inner\") on, or a saved run forgets the inner state.")
    record UnsavedInner(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public Step fast(INDArray theta, Memory memory) {
            return inner.start(theta, new NamedArrays(theta));
        }
    }

    @Mistake(
            value = "the inner rule moves a copy of θ",
            hint = "The inner rule steps on theta itself: the same array that start got.")
    record MovesACopy(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public Step fast(INDArray theta, Memory memory) {
            return inner.start(theta.dup(), memory.nested("inner"));
        }
    }

    @Mistake(
            value = "a gradient asked for besides the inner rule's",
            hint = "The inner rule asks for what it needs: Lookahead itself asks for none.")
    record AsksToo(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            gradient.at(theta);
            fast.take(gradient, t);
        }
    }

    @Mistake(
            value = "one gradient per step, asked at θ before the inner rule runs",
            hint = "Hand the gradient on as a function: the inner rule may ask at another point (Nesterov does).")
    record AsksForTheInner(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            INDArray here = gradient.at(theta);
            fast.take(point -> here, t);
        }
    }

    @Mistake(value = "the inner step scaled by α", hint = "α scales the slow weights' move, not the inner step.")
    record ScalesInner(Optimizer inner, int k, double alpha) implements LookaheadPieces {
        @Override
        public boolean synchronises(int t) {
            return false;
        }

        @Override
        public void step(Step fast, INDArray theta, Gradient gradient, int t) {
            INDArray before = theta.dup();
            fast.take(gradient, t);
            theta.subi(before).muli(alpha).addi(before);
        }
    }
}
