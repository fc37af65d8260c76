package descent.grade;

import descent.Optimizer;
import descent.Schedule;
import descent.Search;
import descent.kata.Subject;
import descent.worker.Arguments;
import descent.worker.Garbled;
import descent.worker.In;
import descent.worker.Kind;
import descent.worker.Link;
import descent.worker.Op;
import descent.worker.Out;
import descent.worker.Points;
import descent.worker.Rule;
import descent.worker.ServedGradients;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A student's exercises, at work in their own process: what a spec asks is asked there. */
final class RemoteSubject implements Subject {
    private final Link link;
    private final ServedGradients gradients;
    private final Deque<ToDoubleFunction<Map<String, Double>>> losses = new ArrayDeque<>();

    RemoteSubject(Link link) {
        this.link = link;
        this.gradients = new ServedGradients(link);
        link.serve(this::answer);
    }

    private Out answer(In in) {
        if (in.op() == Op.GRADIENT) {
            return gradients.answer(in);
        }
        if (in.op() == Op.LOSS && !losses.isEmpty()) {
            return Out.reply().real(losses.peek().applyAsDouble(Points.read(in, In::real)));
        }
        throw new Garbled(in.op() + " is no call here");
    }

    @Override
    public <T> T make(Class<T> type, String name, Object... arguments) {
        Kind kind = Kind.of(type);
        Out out = new Out(Op.MAKE).number(kind.ordinal()).text(name);
        int handle = link.call(Arguments.write(out, arguments)).number();
        return type.cast(
                switch (kind) {
                    case OPTIMIZER -> optimizer(handle);
                    case BATCHING -> new RemoteBatching(link, handle);
                    case SCHEDULE -> schedule(handle);
                    case STOPPING -> new RemoteStopping(link, handle);
                    case SEARCH -> search(handle);
                });
    }

    private Optimizer optimizer(int handle) {
        return new Rule(link, handle);
    }

    private Schedule schedule(int handle) {
        return t -> link.call(new Out(Op.FACTOR).number(handle).number(t)).real();
    }

    private Search search(int handle) {
        return (grid, validationLoss) -> {
            losses.push(validationLoss);
            try {
                return Points.read(link.call(asked(handle, grid)), In::real);
            } finally {
                losses.pop();
            }
        };
    }

    private static Out asked(int handle, Map<String, List<Double>> grid) {
        return Points.write(
                new Out(Op.SEARCH).number(handle),
                grid,
                (out, values) -> out.reals(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
