package descent.worker;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A rule that works on the other side. Its state is there and, after each step, here; what is changed here between two
 * steps is changed there before the next.
 *
 * @param handle what the other side knows it by
 */
public record Rule(Link link, int handle) implements Optimizer {
    @Override
    public Step start(INDArray theta, Memory memory) {
        In in = link.call(Vectors.type(new Out(Op.START).number(handle), theta).reals(Vectors.values(theta)));
        State state = new State(memory, new LinkedHashMap<>(), new LinkedHashMap<>());
        Taken step = new Taken(link, in.number(), theta, state);
        Vectors.write(theta, in.reals((int) theta.length()));
        state.accept(Vectors.state(in));
        return step;
    }

    /** Takes a fresh start of the rule through known gradients, on the other side. */
    Walk walk(Route route) {
        return Walk.read(link.call(route.write(new Out(Op.WALK).number(handle))), route, link);
    }

    /** The same, while another rule of the other side walks its own way. */
    Walk walkBeside(Rule other, Route its, Route route) {
        Out out = its.write(new Out(Op.WALK_BESIDE).number(other.handle));
        return Walk.read(link.call(route.write(out.number(handle))), route, link);
    }

    /** The state's arrays here, and the values that the other side has. */
    private record State(Memory memory, Map<String, INDArray> arrays, Map<String, double[]> known) {
        void accept(Map<String, double[]> values) {
            values.forEach((name, value) ->
                    Vectors.write(arrays.computeIfAbsent(name, each -> made(each, value.length)), value));
            if (arrays.size() > Vectors.MOST_ARRAYS) {
                throw new Garbled("a rule keeps more than " + Vectors.MOST_ARRAYS + " arrays");
            }
            known.putAll(values);
        }

        private INDArray made(String name, int length) {
            int slash = name.lastIndexOf('/');
            Memory owner = slash < 0 ? memory : memory.nested(name.substring(0, slash));
            return owner.zeros(name.substring(slash + 1), length);
        }

        /** The arrays that were changed here. */
        Map<String, double[]> changed() {
            Map<String, double[]> changed = new LinkedHashMap<>();
            arrays.forEach((name, array) -> {
                double[] now = Vectors.values(array);
                if (!Arrays.equals(now, known.get(name))) {
                    changed.put(name, now);
                }
            });
            return changed;
        }
    }

    /** The rule at work on the other side. */
    private static final class Taken implements Step {
        private final Link link;
        private final int handle;
        private final INDArray theta;
        private final State state;
        private INDArray lastGradient;
        private double[] lastValues;

        Taken(Link link, int handle, INDArray theta, State state) {
            this.link = link;
            this.handle = handle;
            this.theta = theta;
            this.state = state;
        }

        @Override
        public void take(Gradient gradient, int t) {
            int number = link.offer(new Remembering(gradient));
            try {
                Out out =
                        new Out(Op.TAKE).number(handle).number(number).number(t).reals(Vectors.values(theta));
                In in = link.call(withChanges(out));
                Vectors.write(theta, in.reals((int) theta.length()));
                state.accept(Vectors.state(in));
            } finally {
                link.withdraw(number);
            }
        }

        private Out withChanges(Out out) {
            double[] now = lastGradient == null ? null : Vectors.values(lastGradient);
            boolean overwritten = now != null && !Arrays.equals(now, lastValues);
            out.flag(Flag.of(overwritten));
            if (overwritten) {
                lastValues = now;
                out.reals(now);
            }
            Map<String, double[]> changed = state.changed();
            out.number(changed.size());
            changed.forEach((name, values) -> out.text(name).reals(values));
            return out;
        }

        /** Tells the other side whether a gradient comes in the same array as the last one: rules may keep that by mistake. */
        private final class Remembering implements Offered {
            private final Gradient gradient;

            Remembering(Gradient gradient) {
                this.gradient = gradient;
            }

            @Override
            public INDArray at(INDArray point) {
                return gradient.at(point);
            }

            @Override
            public Out answer(INDArray point) {
                INDArray array = gradient.at(point);
                boolean same = array == lastGradient;
                double[] values = Vectors.values(array);
                lastGradient = array.isAttached() ? null : array; // a temporary is gone after the step
                lastValues = values;
                return Vectors.type(Out.reply().flag(Flag.of(same)), array).reals(values);
            }
        }
    }
}
