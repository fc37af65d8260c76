package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import java.util.concurrent.atomic.AtomicInteger;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What people get wrong in any rule that uses t, made around a right one. */
final class TimeMutants {
    private TimeMutants() {}

    @Mistake(
            value = "a counter of its own instead of t",
            hint = "Take t as it is given: a counter of your own starts again when a saved run goes on.")
    record OwnCounter(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = right.start(theta, memory);
            AtomicInteger steps = new AtomicInteger();
            return (gradient, t) -> step.take(gradient, steps.incrementAndGet());
        }
    }

    @Mistake(
            value = "t that stops at two hundred",
            hint = "Take t as it is given: it goes on growing, and the correction fades by itself.")
    record CappedT(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = right.start(theta, memory);
            return (gradient, t) -> step.take(gradient, Math.min(t, 200));
        }
    }
}
