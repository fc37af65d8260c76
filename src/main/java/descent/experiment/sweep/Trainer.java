package descent.experiment.sweep;

import descent.data.Data;
import descent.data.Samples;
import descent.experiment.Trainable;
import descent.network.Network;
import descent.train.Budget;
import descent.train.Evaluation;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Lane;
import descent.train.Progress;
import descent.train.Watcher;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Trains candidates, one at a time, each in the same way. */
final class Trainer {
    private static final String FEW = "few";
    private static final String TEST = "test";

    private final Trainable subject;
    private final Tunable rule;
    private final Plan plan;
    private final Data data;

    /** @param data with validation samples */
    Trainer(Trainable subject, Plan plan, Data data) {
        this.subject = subject;
        this.rule = new Tunable(subject.rule());
        this.plan = plan;
        this.data = data;
    }

    /** Trains a candidate. Does not look at the test samples unless over-tuning is to be shown. */
    Trial train(Candidate candidate, Progress progress) {
        boolean revealing = plan.few().isPresent();
        Map<String, Samples> unseen = revealing ? Map.of(FEW, few(), TEST, data.test()) : Map.of();
        Scores scores = new Scores(unseen, iteration -> revealing && isEvaluated(iteration));
        History history = history(candidate, plan.iterations(), scores, progress);
        if (history.divergedAt().isPresent()) {
            int at = history.divergedAt().getAsInt();
            return new Trial(candidate, new Outcome.Diverged(at));
        }
        Evaluation best = best(history);
        Network.Score validation = new Network.Score(best.loss(), best.accuracy());
        Optional<Outcome.Revealed> revealed =
                revealing ? Optional.of(revealed(scores, best.iteration())) : Optional.empty();
        return new Trial(candidate, new Outcome.Trained(best.iteration(), validation, revealed));
    }

    private boolean isEvaluated(int iteration) {
        return iteration > 0 && (iteration % plan.every() == 0 || iteration == plan.iterations());
    }

    private static Outcome.Revealed revealed(Scores scores, int iteration) {
        return new Outcome.Revealed(
                scores.at(iteration, FEW).accuracy().orElseThrow(),
                scores.at(iteration, TEST).accuracy().orElseThrow());
    }

    private Samples few() {
        Samples all = validation(data);
        int count = Math.min(plan.few().orElseThrow(), all.count());
        return all.rows(IntStream.range(0, count).toArray());
    }

    private static Evaluation best(History history) {
        return history.evaluations().stream()
                .min(Comparator.comparingDouble(Evaluation::loss)) // the first of equals
                .orElseThrow();
    }

    /**
     * Trains a candidate again, as far as its best evaluation, and asks the test samples once.
     *
     * @throws IllegalArgumentException if it does not come to the same validation loss as before
     */
    Network.Score test(Trial trial, Progress progress) {
        Outcome.Trained before = trial.trained().orElseThrow();
        Scores scores = new Scores(Map.of(TEST, data.test()), iteration -> iteration == before.iteration());
        History history = history(trial.candidate(), before.iteration(), scores, progress);
        double loss = history.last().loss();
        if (loss != before.validation().loss()) {
            throw new IllegalArgumentException(
                    "%s came to a validation loss of %s, and trained again, to %s: the finished settings are of another machine or were edited. Sweep afresh"
                            .formatted(
                                    trial.candidate().words(),
                                    before.validation().loss(),
                                    loss));
        }
        return scores.at(before.iteration(), TEST);
    }

    /** With the validation samples in the place of the test samples, so that these are not looked at. */
    private History history(Candidate candidate, int iterations, Watcher watcher, Progress progress) {
        Data judged = new Data(data.name(), data.train(), validation(data), data.sha256());
        Budget budget = Budget.ofIterations(iterations, Math.min(iterations, plan.every()));
        return Experiment.experiment(subject.name())
                .data(judged)
                .model(subject.model())
                .seed(plan.seed())
                .atOnce(1)
                .progress(progress)
                .watch(watcher)
                .lane(new Lane(
                        candidate.words(), rule.at(candidate), subject.batches().batching(), budget))
                .run()
                .lanes()
                .get(0);
    }

    static Samples validation(Data data) {
        return data.validation().orElseThrow();
    }
}
