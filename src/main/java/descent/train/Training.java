package descent.train;

import descent.Descent;
import descent.network.Network;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.longer.MatchCondition;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.conditions.Conditions;

/** The training loop of one lane on one seed. Call it once. */
final class Training implements Callable<History> {
    private final Lane lane;
    private final long seed;
    private final Task task;
    private final Stopwatch clock = new Stopwatch();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private OptionalInt divergedAt = OptionalInt.empty();

    Training(Lane lane, long seed, Task task) {
        this.lane = lane;
        this.seed = seed;
        this.task = task;
    }

    @Override
    public History call() {
        long began = System.nanoTime();
        SplittableRandom chance = new SplittableRandom(seed);
        INDArray theta = task.model().initial(DataType.FLOAT, chance.split());
        Network network = task.model().build(DataType.FLOAT);
        Descent descent = Descent.start(lane.optimizer(), theta);
        descend(descent, network, chance.split());
        advanced(lane.budget().iterations());
        return new History(
                lane.name(),
                lane.optimizer(),
                seed,
                evaluations,
                sizes(descent),
                descent.gradients(),
                (System.nanoTime() - began) / 1e9,
                divergedAt);
    }

    private void descend(Descent descent, Network network, SplittableRandom order) {
        look(descent, network);
        clock.start();
        while (true) {
            Iterator<int[]> epoch = lane.batching().epoch(task.data().train().count(), order);
            while (epoch.hasNext()) {
                network.batch(task.data().train(), epoch.next());
                descent.step(network);
                if (isOver(descent, network) || Thread.currentThread().isInterrupted()) {
                    return;
                }
                advanced(descent.steps());
            }
        }
    }

    /** Whether that was the last step; evaluates and shows the lane where that is due, with the clock stopped. */
    private boolean isOver(Descent descent, Network network) {
        Budget budget = lane.budget();
        int steps = descent.steps();
        boolean over = steps == budget.iterations() || clock.seconds() >= budget.seconds();
        boolean evaluated = over || budget.evaluatesAfter(steps);
        if (evaluated || task.watcher().wants(steps)) {
            clock.stop();
            over |= evaluated && evaluate(descent, network);
            look(descent, network);
            clock.start();
        }
        return over;
    }

    private void advanced(int steps) {
        task.progress().advanced(lane.name(), seed, steps, lane.budget().iterations());
    }

    private void look(Descent descent, Network network) {
        if (task.watcher().wants(descent.steps())) {
            task.watcher().look(new Moment(lane.name(), seed, descent.steps(), descent.theta(), network));
        }
    }

    /** Whether the lane has diverged. */
    private boolean evaluate(Descent descent, Network network) {
        double batchLoss = network.batchLoss();
        Network.Score score = network.score(descent.theta(), task.data().test());
        evaluations.add(new Evaluation(descent.steps(), batchLoss, score.loss(), score.accuracy(), clock.seconds()));
        if (Double.isFinite(batchLoss + score.loss()) && isFinite(descent.theta())) {
            return false;
        }
        divergedAt = OptionalInt.of(descent.steps());
        return true;
    }

    private static boolean isFinite(INDArray theta) {
        return Nd4j.getExecutioner()
                        .exec(new MatchCondition(theta, Conditions.notFinite()))
                        .getInt(0)
                == 0;
    }

    private static Map<String, Long> sizes(Descent descent) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        descent.memory().arrays().forEach((name, array) -> sizes.put(name, array.length()));
        return sizes;
    }
}
