package descent.train;

import descent.data.Samples;
import descent.network.Network;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.longer.MatchCondition;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.conditions.Conditions;

/** Evaluates one lane, keeps its best weights where there are validation samples, and says when to stop. */
final class Judge {
    private final Task task;
    private final Patience patience;

    Judge(Task task) {
        this.task = task;
        this.patience = new Patience(task.patience().orElse(Integer.MAX_VALUE));
    }

    /** Takes note of the evaluations that a resumed lane has had. */
    void recall(Run run) {
        run.evaluations().forEach(evaluation -> patience.stop(evaluation.loss()));
    }

    /** Evaluates the lane. @return whether it should end: it has diverged, or patience is at an end */
    boolean evaluate(Run run) {
        double batchLoss = run.network().batchLoss();
        INDArray theta = run.descent().theta();
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
