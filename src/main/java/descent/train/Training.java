package descent.train;

import descent.Descent;
import descent.data.Data;
import descent.network.Model;
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
    private final Data data;
    private final Model model;
    private final Progress progress;
    private final List<Evaluation> evaluations = new ArrayList<>();
    private OptionalInt divergedAt = OptionalInt.empty();
    private long trainingNanos;

    Training(Lane lane, long seed, Data data, Model model, Progress progress) {
        this.lane = lane;
        this.seed = seed;
        this.data = data;
        this.model = model;
        this.progress = progress;
    }

    @Override
    public History call() {
        long began = System.nanoTime();
        SplittableRandom chance = new SplittableRandom(seed);
        INDArray theta = model.initial(DataType.FLOAT, chance.split());
        Network network = model.build(DataType.FLOAT);
        Descent descent = Descent.start(lane.optimizer(), theta);
        descend(descent, network, chance.split());
        int iterations = lane.budget().iterations();
        progress.advanced(lane.name(), seed, iterations, iterations);
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
        Budget budget = lane.budget();
        long resumed = System.nanoTime();
        while (true) {
            Iterator<int[]> epoch = lane.batching().epoch(data.train().count(), order);
            while (epoch.hasNext()) {
                network.batch(data.train(), epoch.next());
                descent.step(network);
                double seconds = (trainingNanos + System.nanoTime() - resumed) / 1e9;
                boolean over = descent.steps() == budget.iterations() || seconds >= budget.seconds();
                if (over || budget.evaluatesAfter(descent.steps())) {
                    trainingNanos += System.nanoTime() - resumed;
                    over |= evaluate(descent, network);
                    resumed = System.nanoTime();
                }
                if (over || Thread.currentThread().isInterrupted()) {
                    return;
                }
                progress.advanced(lane.name(), seed, descent.steps(), budget.iterations());
            }
        }
    }

    /** Whether the lane has diverged. */
    private boolean evaluate(Descent descent, Network network) {
        double batchLoss = network.batchLoss();
        Network.Score score = network.score(descent.theta(), data.test());
        evaluations.add(
                new Evaluation(descent.steps(), batchLoss, score.loss(), score.accuracy(), trainingNanos / 1e9));
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
