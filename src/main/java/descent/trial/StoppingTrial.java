package descent.trial;

import descent.Stopping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Losses for early stopping, in their order.
 *
 * @param stoppings which of them there are
 */
public record StoppingTrial(List<Instance> stoppings, List<Check> checks) implements Trial<StoppingTrace> {
    /**
     * A loss for one of them.
     *
     * @param stopping its index
     */
    public record Check(int stopping, double loss) {}

    public StoppingTrial {
        stoppings = List.copyOf(stoppings);
        checks = List.copyOf(checks);
    }

    /** One alone. */
    public static StoppingTrial of(Instance stopping, double... losses) {
        return new StoppingTrial(
                List.of(stopping),
                DoubleStream.of(losses).mapToObj(loss -> new Check(0, loss)).toList());
    }

    @Override
    public StoppingTrace run(Implementation classes) {
        List<Integer> before = new ArrayList<>();
        List<StoppingTrace.Answer> answers = new ArrayList<>();
        try {
            List<Stopping> made = stoppings.stream()
                    .map(each -> each.make(Stopping.class, classes))
                    .toList();
            made.forEach(each -> before.add(each.best()));
            checks.forEach(check -> {
                Stopping asked = made.get(check.stopping());
                boolean stop = asked.stop(check.loss());
                answers.add(new StoppingTrace.Answer(stop, asked.best()));
            });
            return new StoppingTrace(before, answers, Optional.empty());
        } catch (Throwable thrown) {
            return new StoppingTrace(before, answers, Optional.of(Thrown.of(thrown)));
        }
    }

    @Override
    public boolean covers(StoppingTrace trace) {
        return trace.thrown().isPresent()
                || trace.before().size() == stoppings.size() && trace.answers().size() == checks.size();
    }
}
