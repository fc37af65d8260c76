package descent.worker;

import descent.Descent;
import descent.Gradient;
import descent.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Serves rules to the other side: starts them, lets them step, and hands out gradients. */
public final class ServedRules {
    private static final int MOST = 50_000;

    private final Link link;
    private final List<Optimizer> optimizers = new ArrayList<>();
    private final List<AtWork> steps = new ArrayList<>();
    private INDArray point;

    public ServedRules(Link link) {
        this.link = link;
    }

    /** @return what the other side may call it by */
    public int add(Optimizer optimizer) {
        optimizers.add(optimizer);
        return optimizers.size() - 1;
    }

    /** Forgets every rule. */
    public void clear() {
        optimizers.clear();
        steps.clear();
    }

    /** Answers a call; {@link Garbled} for those that are not about rules. */
    public Out answer(In in) {
        return switch (in.op()) {
            case START -> start(in);
            case TAKE -> get(steps, in.number()).take(in);
            case GRADIENT -> gradient(in);
            default -> throw new Garbled(in.op() + " is no call here");
        };
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

    private Out gradient(In in) {
        Gradient gradient = link.offered(in.number());
        return ((Offered) gradient).answer(point(Vectors.type(in), in.reals()));
    }

    /** The same array for every point of its kind: making one takes longer than all the rest. */
    private INDArray point(DataType type, double[] values) {
        if (point == null || point.dataType() != type || point.length() != values.length) {
            point = Vectors.lasting(type, values);
        }
        Vectors.write(point, values);
        return point;
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
            restore(Vectors.state(in, length));
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
