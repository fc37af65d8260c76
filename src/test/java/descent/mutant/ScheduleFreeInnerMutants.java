package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.NamedArrays;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in exercise 27: what the inner rule moves, and what it gets. */
final class ScheduleFreeInnerMutants {
    private ScheduleFreeInnerMutants() {}

    @Mistake(value = "z goes on from θ", hint = "z goes on from where it is: only the inner rule moves it.")
    record FromTheMean(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            z.assign(theta);
            ScheduleFreePieces.super.move(step, z, theta, y, gradient, t);
        }
    }

    @Mistake(value = "z goes on from y", hint = "z goes on from where it is: y is only where the gradient is taken.")
    record FromY(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            z.assign(y);
            ScheduleFreePieces.super.move(step, z, theta, y, gradient, t);
        }
    }

    @Mistake(value = "z that starts at zero", hint = "z starts where θ starts: memory.copy, not memory.zeros.")
    record ZFromZero(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray moving(INDArray theta, Memory memory) {
            return memory.zeros("z");
        }
    }

    @Mistake(value = "θ and z are the same array", hint = "z = theta is another name for the same array: copy it.")
    record Aliased(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray moving(INDArray theta, Memory memory) {
            return theta;
        }
    }

    @Mistake(value = "z outside memory", hint = "Ask memory for z: a restored run must find it where it was.")
    record UnsavedZ(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public INDArray moving(INDArray theta, Memory memory) {
            return theta.dup();
        }
    }

    @Mistake(
            value = "the inner rule started on θ",
            hint = "The inner rule moves the array that it is started on: that is z, not θ.")
    record StartedOnTheta(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public Step started(INDArray theta, INDArray z, Memory memory) {
            return inner.start(theta, memory.nested("inner"));
        }
    }

    @Mistake(
            value = "the inner rule moves y, a new array each time",
            hint = "Start the inner rule on z, once: y is only where the gradient is taken.")
    record MovesY(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            inner.start(y, new NamedArrays(theta)).take(gradient, t);
            z.assign(y);
        }
    }

    @Mistake(
            value = "the gradient where the inner rule asks",
            hint = "The inner rule asks at its own points, and gets ∇J(y) all the same.")
    record WhereAsked(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            step.take(gradient, t);
        }
    }

    @Mistake(
            value = "y moved along with the inner rule's question",
            hint = "The inner rule gets ∇J(y), whatever point it asks at.")
    record MovedAlong(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            step.take(point -> gradient.at(y.add(point.sub(z))), t);
        }
    }

    @Mistake(
            value = "the inner rule's state outside memory",
            hint = "Hand memory.nested(\"inner\") on, or a saved run forgets the inner state.")
    record UnsavedInner(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public Step started(INDArray theta, INDArray z, Memory memory) {
            return inner.start(z, new NamedArrays(theta));
        }
    }

    @Mistake(
            value = "the inner rule started anew in each step",
            hint = "Start the inner rule once, in start: it must remember.")
    record StartsAnew(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            inner.start(z, new NamedArrays(theta)).take(point -> gradient.at(y), t);
        }
    }

    @Mistake(
            value = "the inner rule gets t = 1 in every step",
            hint = "Hand t on as it is: the inner rule may go by it.")
    record AlwaysOne(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            step.take(point -> gradient.at(y), 1);
        }
    }

    @Mistake(value = "two inner steps for one", hint = "One step of the inner rule in each step.")
    record TwoSteps(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            step.take(point -> gradient.at(y), t);
            step.take(point -> gradient.at(z), t);
        }
    }

    @Mistake(value = "the gradient scaled by 1 − β", hint = "β says where the gradient is taken: it does not scale it.")
    record ScalesGradient(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            step.take(point -> gradient.at(y).muli(1 - beta), t);
        }
    }

    @Mistake(
            value = "one gradient at y, the same array as the answer to every question",
            hint = "The inner rule may change what it is given: ask anew each time, or hand out a copy.")
    record OneAnswer(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            INDArray g = gradient.at(y);
            step.take(point -> g, t);
        }
    }
}
