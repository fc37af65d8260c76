package descent.grade;

import descent.Optimizer;
import descent.Schedule;
import descent.Search;
import descent.Stopping;
import descent.kata.Subject;
import descent.worker.Arguments;
import descent.worker.In;
import descent.worker.Kind;
import descent.worker.Link;
import descent.worker.Op;
import descent.worker.Out;
import descent.worker.Points;
import descent.worker.Rule;
import descent.worker.ServedRules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A student's exercises, at work in their own process: what a spec asks is asked there. */
final class RemoteSubject implements Subject {
    private final Link link;
    private final ServedRules rules;
    private final Deque<ToDoubleFunction<Map<String, Double>>> losses = new ArrayDeque<>();

    RemoteSubject(Link link) {
        this.link = link;
        this.rules = new ServedRules(link);
        link.serve(this::answer);
    }

    private Out answer(In in) {
        if (in.op() == Op.LOSS && !losses.isEmpty()) {
            return Out.reply().real(losses.peek().applyAsDouble(Points.read(in, In::real)));
        }
        return rules.answer(in);
    }

    @Override
    public <T> T make(Class<T> type, String name, Object... arguments) {
        Kind kind = Kind.of(type);
        Out out = new Out(Op.MAKE).number(kind.ordinal()).text(name);
        int handle = link.call(Arguments.write(out, arguments, rules::add)).number();
        return type.cast(
                switch (kind) {
                    case OPTIMIZER -> optimizer(handle);
                    case BATCHING -> new RemoteBatching(link, handle);
                    case SCHEDULE -> schedule(handle);
                    case STOPPING -> stopping(handle);
                    case SEARCH -> search(handle);
                });
    }

    private Optimizer optimizer(int handle) {
        return new Rule(link, handle);
    }

    private Schedule schedule(int handle) {
        return t -> link.call(new Out(Op.FACTOR).number(handle).number(t)).real();
    }

    private Stopping stopping(int handle) {
        return new Stopping() {
            @Override
            public boolean stop(double loss) {
                return link.call(new Out(Op.STOP).number(handle).real(loss)).flag();
            }

            @Override
            public int best() {
                return link.call(new Out(Op.BEST).number(handle)).number();
            }
        };
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
