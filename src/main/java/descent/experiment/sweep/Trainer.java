package descent.experiment.sweep;

import descent.data.Data;
import descent.data.Samples;
import descent.experiment.Trainable;
import descent.network.Network;
import descent.rule.Tunable;
import descent.train.Budget;
import descent.train.Evaluation;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Lane;
import descent.train.Moment;
import descent.train.Progress;
import descent.train.Selection;
import descent.train.Watcher;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Trains candidates, one at a time, each in the same way. */
final class Trainer {
    private final Trainable subject;
    private final Tunable rule;
    private final SearchPlan plan;
    private final Data data;

    /** @param data with validation samples */
    Trainer(Trainable subject, SearchPlan plan, Data data) {
        this.subject = subject;
        this.rule = new Tunable(subject.rule());
        this.plan = plan;
        this.data = data;
    }

    /** Trains a candidate. Does not look at the test samples unless over-tuning is to be shown. */
    SweepTrial train(Candidate candidate, Progress progress) {
        if (plan.few().isEmpty()) {
            // The validation samples stand in the place of the test samples, so that these cannot be asked.
            Data blind = new Data(data.name(), data.train(), validation(data), data.sha256());
            History history = history(candidate, plan.iterations(), blind, lane -> lane.progress(progress));
            return trial(candidate, history, Optional.empty());
        }
        Few few = new Few(few(), this::isEvaluated);
        History history = history(
                candidate,
                plan.iterations(),
                data,
                lane -> lane.progress(progress).watch(few));
        return trial(candidate, history, Optional.of(few));
    }

    private static SweepTrial trial(Candidate candidate, History history, Optional<Few> few) {
        if (history.divergedAt().isPresent()) {
            int at = history.divergedAt().getAsInt();
            return new SweepTrial(candidate, new SweepOutcome.Diverged(at));
        }
        Evaluation best = history.evaluations().stream()
                .min(Comparator.comparingDouble(
                        Evaluation::loss)) // the first of equals, as the checkpoint that is kept
                .orElseThrow();
        Network.Score validation = new Network.Score(best.loss(), best.accuracy());
        Optional<SweepOutcome.Revealed> revealed = few.map(some -> new SweepOutcome.Revealed(
                some.at(best.iteration()),
                history.selection().orElseThrow().testAccuracy().orElseThrow()));
        return new SweepTrial(candidate, new SweepOutcome.Trained(best.iteration(), validation, revealed));
    }

    /**
     * Trains a candidate again, as far as its best evaluation, and asks the test samples once.
     *
     * @throws IllegalArgumentException if it does not come to the same validation loss as before
     */
    Network.Score test(SweepTrial trial, Progress progress) {
        SweepOutcome.Trained before = trial.trained().orElseThrow();
        History history = history(trial.candidate(), before.iteration(), data, lane -> lane.progress(progress));
        double loss = history.last().loss();
        if (loss != before.validation().loss()) {
            throw new IllegalArgumentException(
                    "%s came to a validation loss of %s and, trained again, to %s: its finished settings are another machine's, or edited. Drop them with --afresh"
                            .formatted(
                                    trial.candidate().words(),
                                    before.validation().loss(),
                                    loss));
        }
        Selection selection = history.selection().orElseThrow();
        return new Network.Score(selection.testLoss(), selection.testAccuracy());
    }

    private History history(Candidate candidate, int iterations, Data judged, UnaryOperator<Experiment> how) {
        Budget budget = Budget.ofIterations(iterations, Math.min(iterations, plan.every()));
        Experiment experiment = Experiment.experiment(subject.name())
                .data(judged)
                .model(subject.model())
                .seed(plan.seed())
                .atOnce(1)
                .lane(new Lane(
                        candidate.words(),
                        rule.at(candidate.values()),
                        subject.batches().batching(),
                        budget));
        History history = how.apply(experiment).run().lanes().get(0);
        history.failure().ifPresent(failure -> {
            throw new IllegalArgumentException("%s %s: mend the rule first".formatted(candidate.words(), failure));
        });
        return history;
    }

    private boolean isEvaluated(int iteration) {
        return iteration > 0 && (iteration % plan.every() == 0 || iteration == plan.iterations());
    }

    /** The first of the validation samples, which lie in random order. */
    private Samples few() {
        Samples all = validation(data);
        int count = Math.min(plan.few().orElseThrow(), all.count());
        return all.rows(IntStream.range(0, count).toArray());
    }

    static Samples validation(Data data) {
        return data.validation().orElseThrow();
    }

    /** Asks one lane, at each evaluation, about a few samples that it is not judged by. */
    private static final class Few implements Watcher {
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
}
