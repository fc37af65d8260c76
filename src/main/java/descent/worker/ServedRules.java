package descent.worker;

import descent.Descent;
import descent.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Serves rules to the other side: starts them, lets them step, and takes them for walks. */
final class ServedRules {
    private static final int MOST = 50_000;

    private final Link link;
    private final List<Optimizer> optimizers = new ArrayList<>();
    private final List<AtWork> steps = new ArrayList<>();

    ServedRules(Link link) {
        this.link = link;
    }

    /** @return what the other side may call it by */
    int add(Optimizer optimizer) {
        optimizers.add(optimizer);
        return optimizers.size() - 1;
    }

    /** Forgets every rule. */
    void clear() {
        optimizers.clear();
        steps.clear();
    }

    /** Answers a call; {@link Garbled} for those that are not about rules. */
    Out answer(In in) {
        return switch (in.op()) {
            case START -> start(in);
            case TAKE -> get(steps, in.number()).take(in);
            case WALK -> walk(in).write(Out.reply());
            case WALK_BESIDE -> walkBeside(in).write(Out.reply());
            default -> throw new Garbled(in.op() + " is no call here");
        };
    }

    private Walk walk(In in) {
        return new Walker(get(optimizers, in.number()), Route.read(in)).walk();
    }

    private Walk walkBeside(In in) {
        Walker other = new Walker(get(optimizers, in.number()), Route.read(in));
        return new Walker(get(optimizers, in.number()), Route.read(in)).walkBeside(other);
    }

    private Out start(In in) {
        Optimizer optimizer = get(optimizers, in.number());
        if (steps.size() == MOST) {
            throw new Garbled("more than " + MOST + " rules were started");
        }
        Descent descent = Descent.start(optimizer, Vectors.lasting(Vectors.type(in), in.reals()));
        steps.add(new AtWork(link, descent));
        Out out = Out.reply().number(steps.size() - 1).reals(Vectors.values(descent.theta()));
        Vectors.state(out, descent.memory());
        return out;
    }

    private static <T> T get(List<T> all, int index) {
        if (index < 0 || index >= all.size()) {
            throw new Garbled("there is no rule " + index);
        }
        return all.get(index);
    }

    /** A started rule, and the array in which it got its last gradient. */
    private static final class AtWork {
        private final Link link;
        private final Descent descent;
        private INDArray lastGradient;

        AtWork(Link link, Descent descent) {
            this.link = link;
            this.descent = descent;
        }

        Out take(In in) {
            int number = in.number();
            int t = in.number();
            int length = (int) descent.theta().length();
            Vectors.write(descent.theta(), in.reals(length));
            if (in.flag() && lastGradient != null) {
                Vectors.write(lastGradient, in.reals((int) lastGradient.length()));
            }
            restore(Vectors.state(in));
            if (descent.steps() != t - 1) {
                descent.resume(descent.theta(), descent.memory().arrays(), t - 1);
            }
            descent.step(point -> gradient(number, point));
            Out out = Out.reply().reals(Vectors.values(descent.theta()));
            Vectors.state(out, descent.memory());
            return out;
        }

        private void restore(Map<String, double[]> changed) {
            changed.forEach((name, values) -> {
                INDArray array = descent.memory().arrays().get(name);
                if (array == null) {
                    throw new Garbled("there is no state \"" + name + "\"");
                }
                Vectors.write(array, values);
            });
        }

        private INDArray gradient(int number, INDArray point) {
            In in = link.call(
                    Vectors.type(new Out(Op.GRADIENT).number(number), point).reals(Vectors.values(point)));
            boolean same = in.flag();
            DataType type = Vectors.type(in);
            double[] values = in.reals();
            if (same && lastGradient != null && lastGradient.length() == values.length) {
                Vectors.write(lastGradient, values);
            } else {
                lastGradient = Vectors.lasting(type, values);
            }
            return lastGradient;
        }
    }
}
