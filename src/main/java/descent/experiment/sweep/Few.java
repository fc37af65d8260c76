package descent.experiment.sweep;

import descent.data.Samples;
import descent.train.Moment;
import descent.train.Watcher;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Asks one lane, at each evaluation, about a few samples that it is not judged by. */
final class Few implements Watcher {
    private final Samples samples;
    private final IntPredicate evaluated;
    private final Map<Integer, Double> accuracies = new HashMap<>();

    Few(Samples samples, IntPredicate evaluated) {
        this.samples = samples;
        this.evaluated = evaluated;
    }

    @Override
    public boolean wants(int iteration) {
        return evaluated.test(iteration);
    }

    @Override
    public void look(Moment moment) {
        accuracies.put(
                moment.iteration(),
                moment.network().score(moment.theta(), samples).accuracy().orElseThrow());
    }

    /** The share of them that was classified rightly after so many iterations. */
    double at(int iteration) {
        return accuracies.get(iteration);
    }
}
