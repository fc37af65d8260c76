package descent.train;

import descent.Hyperparameters;
import descent.Optimizer;
import descent.data.Samples;
import descent.network.Network;
import java.util.Optional;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.longer.MatchCondition;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.conditions.Conditions;

/** Evaluates one lane, keeps its best weights where there are validation samples, and says when to stop. */
final class Judge {
    private static final Set<String> AVERAGES = Set.of("Averaged", "ScheduleFree");

    /** As many samples as a batch of theirs has. */
    private static final int GATHERED = 100;

    private final Task task;
    private final boolean answersWithAnAverage;
    private final Patience patience;

    Judge(Task task, Optimizer rule) {
        this.task = task;
        this.answersWithAnAverage = Hyperparameters.rules(rule)
                .map(each -> each.getClass().getSimpleName())
                .anyMatch(AVERAGES::contains);
        this.patience = new Patience(task.patience().orElse(Integer.MAX_VALUE));
    }

    /** Takes note of the evaluations that a resumed lane has had. */
    void recall(Run run) {
        run.evaluations().forEach(evaluation -> patience.stop(evaluation.loss()));
    }

    /**
     * Evaluates the lane. Where θ is an average, no gradient was asked for there, and batch normalisation's statistics belong
     * to another point: they are gathered anew first, at the cost of a forward pass over the training samples.
     *
     * @return whether it should end: it has diverged, or patience is at an end
     */
    boolean evaluate(Run run) {
        double batchLoss = run.network().batchLoss();
        INDArray theta = run.descent().theta();
        if (answersWithAnAverage) {
            Samples train = task.data().train();
            run.network().gatherAgain(theta, train, Math.min(GATHERED, train.count()));
        }
        Network.Score score = run.network().score(theta, task.judges());
        run.evaluations()
                .add(new Evaluation(
                        run.steps(),
                        batchLoss,
                        run.takeTrainLoss(),
                        score.loss(),
                        score.accuracy(),
                        run.clock().seconds()));
        if (!Double.isFinite(batchLoss + score.loss()) || !isFinite(theta)) {
            run.diverged();
            return true;
        }
        return task.data().validation().isPresent() && compare(run, score.loss());
    }

    private boolean compare(Run run, double loss) {
        boolean stop = patience.stop(loss);
        if (patience.best() == run.evaluations().size() - 1) {
            run.keepBest();
        }
        return stop;
    }

    private static boolean isFinite(INDArray theta) {
        return Nd4j.getExecutioner()
                        .exec(new MatchCondition(theta, Conditions.notFinite()))
                        .getInt(0)
                == 0;
    }

    /** Asks the test samples about the best weights; empty where none were kept. */
    Optional<Selection> select(Run run) {
        return run.best().map(best -> {
            best.giveBuffersTo(run.network());
            Samples test = task.data().test();
            Network.Score score = run.network().score(best.theta(), test);
            int iteration = run.evaluations().get(patience.best()).iteration();
            return new Selection(iteration, score.loss(), score.accuracy());
        });
    }
}
