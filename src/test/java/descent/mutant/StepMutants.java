package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What people get wrong in any rule's step, made around a right one. */
final class StepMutants {
    private StepMutants() {}

    @Mistake(
            value = "theta.sub with the result dropped",
            hint = "sub makes a new array and leaves theta alone; subi changes theta in place.")
    record DroppedResult(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = right.start(theta, memory);
            return (gradient, t) -> {
                INDArray before = theta.dup();
                step.take(gradient, t);
                theta.assign(before);
            };
        }
    }

    @Mistake(value = "θ moved uphill", hint = "The gradient points uphill: subtract the step.")
    record Uphill(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = right.start(theta, memory);
            return (gradient, t) -> {
                INDArray before = theta.dup();
                step.take(gradient, t);
                theta.rsubi(before).addi(before);
            };
        }
    }

    @Mistake(
            value = "the gradient asked for twice",
            hint = "Keep the gradient in a variable; each call costs a pass over the data.")
    record AskedTwice(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = right.start(theta, memory);
            return (gradient, t) -> {
                gradient.at(theta);
                step.take(gradient, t);
            };
        }
    }

    @Mistake(value = "the gradient clipped to length 1", hint = "Clipping is another rule: use the gradient as it is.")
    record Clipped(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = right.start(theta, memory);
            return (gradient, t) -> step.take(point -> clipped(gradient.at(point)), t);
        }

        private static INDArray clipped(INDArray g) {
            return g.divi(Math.max(1, g.norm2Number().doubleValue()));
        }
    }

    @Mistake(
            value = "no step shorter than 1e-6",
            hint = "When to stop is not the rule's business: it takes each step that it is asked for.")
    record StopsByItself(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = right.start(theta, memory);
            return (gradient, t) -> {
                INDArray before = theta.dup();
                step.take(gradient, t);
                if (theta.distance2(before) < 1e-6) {
                    theta.assign(before);
                }
            };
        }
    }

    @Mistake(value = "the first step not taken", hint = "t counts from 1, and step 1 moves θ like every other.")
    record NoFirstStep(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = right.start(theta, memory);
            return (gradient, t) -> {
                if (t > 1) {
                    step.take(gradient, t);
                }
            };
        }
    }

    @Mistake(value = "θ set to zero in start", hint = "start only allocates: θ begins where it is.")
    record StartsAtZero(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return right.start(theta.assign(0), memory);
        }
    }

    @Mistake(value = "θ kept within [−10, 10]", hint = "The parameters may go wherever the rule leads them.")
    record Clamped(Optimizer right) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = right.start(theta, memory);
            return (gradient, t) -> {
                step.take(gradient, t);
                theta.assign(Transforms.max(Transforms.min(theta, 10), -10));
            };
        }
    }
}
