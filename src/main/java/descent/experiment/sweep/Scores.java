package descent.experiment.sweep;

import descent.data.Samples;
import descent.network.Network;
import descent.train.Moment;
import descent.train.Watcher;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Asks one lane, on the way, about samples that it is not judged by. */
final class Scores implements Watcher {
    private final Map<String, Samples> samples;
    private final IntPredicate due;
    private final Map<Integer, Map<String, Network.Score>> found = new HashMap<>();

    /**
     * @param samples by name
     * @param due after which iterations
     */
    Scores(Map<String, Samples> samples, IntPredicate due) {
        this.samples = samples;
        this.due = due;
    }

    @Override
    public boolean wants(int iteration) {
        return due.test(iteration);
    }

    @Override
    public void look(Moment moment) {
        Map<String, Network.Score> scores = new LinkedHashMap<>();
        samples.forEach((name, some) -> scores.put(name, moment.network().score(moment.theta(), some)));
        found.put(moment.iteration(), scores);
    }

    Network.Score at(int iteration, String name) {
        return found.get(iteration).get(name);
    }
}
