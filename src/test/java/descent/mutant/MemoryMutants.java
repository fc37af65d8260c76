package descent.mutant;

import descent.Memory;
import descent.NamedArrays;
import descent.Optimizer;
import descent.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in any rule that has state, made around a right one. */
final class MemoryMutants {
    private MemoryMutants() {}

    @Mistake(value = "static state, one for all instances", hint = "A static array is shared: make the state in start.")
    record StaticState(Optimizer right) implements Optimizer {
        private static final Map<String, INDArray> SHARED = new ConcurrentHashMap<>();

        @Override
        public Step start(INDArray theta, Memory memory) {
            String owner = right.getClass().getName() + theta.dataType() + theta.length();
            return right.start(theta, new Kept(theta, SHARED, owner));
        }
    }

    @Mistake(
            value = "state kept by the optimizer, so that a second start goes on where the first one stopped",
            hint = "One optimizer may be started many times: make the state in start, anew.")
    record KeptByTheOptimizer(Optimizer right, Map<String, INDArray> kept) implements Optimizer {
        KeptByTheOptimizer(Optimizer right) {
            this(right, new HashMap<>());
        }

        @Override
        public Step start(INDArray theta, Memory memory) {
            return right.start(theta, new Kept(theta, kept, theta.dataType() + " " + theta.length()));
        }
    }

    @Mistake(
            value = "state outside memory",
            hint = "Ask memory for every array that must survive a step, or a saved run forgets it.")
    record Unsaved(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return right.start(theta, new NamedArrays(theta));
        }
    }

    @Mistake(
            value = "FLOAT state for DOUBLE parameters",
            hint = "Nd4j.zeros makes FLOAT; memory.zeros makes an array of θ's own type.")
    record FloatState(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return right.start(theta, new NamedArrays(theta.castTo(DataType.FLOAT)));
        }
    }

    @Mistake(
            value = "state rounded to FLOAT",
            hint = "Keep θ's own type: a cast to FLOAT loses half of a double's digits.")
    record RoundedState(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            List<INDArray> arrays = new ArrayList<>();
            Step step = right.start(theta, new WatchedMemory(memory, arrays));
            return (gradient, t) -> {
                step.take(gradient, t);
                arrays.forEach(array -> array.assign(array.castTo(DataType.FLOAT)));
            };
        }
    }

    @Mistake(value = "state made anew in each step", hint = "Make the state once, in start: the rule must remember.")
    record Forgetful(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            right.start(theta, memory);
            return (gradient, t) -> right.start(theta, new NamedArrays(theta)).take(gradient, t);
        }
    }

    @Mistake(
            value = "state set back to its start every hundred steps",
            hint = "The state goes on from step to step: nothing resets it.")
    record Resetting(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            List<INDArray> arrays = new ArrayList<>();
            Step step = right.start(theta, new WatchedMemory(memory, arrays));
            List<INDArray> fresh = arrays.stream().map(INDArray::dup).toList();
            return (gradient, t) -> {
                step.take(gradient, t);
                for (int i = 0; t % 100 == 0 && i < arrays.size(); i++) {
                    arrays.get(i).assign(fresh.get(i));
                }
            };
        }
    }
}
