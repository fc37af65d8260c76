package descent.experiment.sweep;

import descent.Backend;
import descent.SideBySide;
import descent.data.AtomicFile;
import descent.data.Data;
import descent.experiment.Trainable;
import descent.network.Network;
import descent.report.LaneLines;
import descent.rule.Tunable;
import descent.shard.Shard;
import descent.train.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A search for hyperparameters: every candidate is trained on the same samples from the same parameters, and the least
 * validation loss wins. The test samples are asked once, about the winner.
 *
 * @param subject what is trained
 * @param space where candidates come from
 * @param plan how each is trained and judged
 * @param candidates in the order in which they are tried
 */
public record Sweep(Trainable subject, Space space, SearchPlan plan, List<Candidate> candidates) {
    /** What becomes of finished trials that are there already. */
    public enum Start {
        /** They are taken over. */
        RESUMED,
        /** They are deleted. */
        AFRESH
    }

    /**
     * What a sweep needs from the machine.
     *
     * @param folder where finished trials lie; created if need be
     * @param start what becomes of those that are there
     * @param atOnce how many candidates are trained side by side, at least 1
     * @param notes is told what the user should know on the way
     * @param shard which of the candidates to train
     */
    public record Run(Path folder, Start start, int atOnce, Consumer<String> notes, Shard shard) {
        /** All of them. */
        public Run(Path folder, Start start, int atOnce, Consumer<String> notes) {
            this(folder, start, atOnce, notes, Shard.WHOLE);
        }
    }

    /**
     * A sweep.
     *
     * @throws IllegalArgumentException if the rule lacks a hyperparameter that the space has, or refuses a value
     */
    public static Sweep of(Trainable subject, Space space, SearchPlan plan) {
        return new Sweep(subject, space, plan, space.candidates(new Tunable(subject.rule())));
    }

    /**
     * Runs it, or what is left of it.
     *
     * @throws IllegalArgumentException if a finished trial is damaged or another sweep's
     */
    public SweepResult run(Run run) {
        Data data = split();
        List<SweepTrial> trials = search(data, run);
        try (LaneLines lines = LaneLines.over(1, 1)) {
            Optional<Network.Score> test =
                    SweepResult.chosen(trials).map(chosen -> new Trainer(subject, plan, data).test(chosen, lines));
            return new SweepResult(this, data, trials, test);
        }
    }

    /**
     * Trains every candidate, or those that are left, and asks no test sample.
     *
     * @param data with validation samples
     * @return one trial for each candidate that is in the shard, in the order of candidates
     * @throws IllegalArgumentException if a finished trial is damaged or another sweep's
     */
    public List<SweepTrial> search(Data data, Run run) {
        AtomicFile.check(run.folder());
        TrialFiles files = new TrialFiles(run.folder(), Identity.of(subject, plan, data, space.names()));
        Map<Candidate, SweepTrial> finished = finished(files, run);
        List<Candidate> open = IntStream.range(0, candidates.size())
                .filter(run.shard()::has)
                .mapToObj(candidates::get)
                .filter(candidate -> !finished.containsKey(candidate))
                .toList();
        try (LaneLines lines = LaneLines.over(open.size(), 1)) {
            train(new Trainer(subject, plan, data), open, files, run.atOnce(), lines)
                    .forEach(trial -> finished.put(trial.candidate(), trial));
        }
        return candidates.stream()
                .filter(finished::containsKey)
                .map(finished::get)
                .toList();
    }

    /** The data with its validation samples. */
    public Data split() {
        if (plan.few().isPresent() && !hasClasses()) {
            throw new IllegalArgumentException(
                    "over-tuning is shown by right and wrong answers, and %s has none: leave out --over-tuning"
                            .formatted(subject.name()));
        }
        return subject.data().get().holdOut(plan.validation(), plan.seed());
    }

    private boolean hasClasses() {
        Backend.prepare();
        INDArray row = Nd4j.eye(2);
        return subject.model().loss().correct(row, row).isPresent();
    }

    private Map<Candidate, SweepTrial> finished(TrialFiles files, Run run) {
        if (run.start() == Start.AFRESH) {
            files.clear();
        }
        Map<Candidate, SweepTrial> finished = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            files.find(candidate).ifPresent(trial -> finished.put(candidate, trial));
        }
        if (!finished.isEmpty()) {
            run.notes()
                    .accept("taking over %,d of %,d settings that are finished in %s; --afresh would train them again"
                            .formatted(finished.size(), candidates.size(), files.folder()));
        }
        return finished;
    }

    private static List<SweepTrial> train(
            Trainer trainer, List<Candidate> open, TrialFiles files, int atOnce, Progress progress) {
        List<Callable<SweepTrial>> tasks = new ArrayList<>();
        for (Candidate candidate : open) {
            tasks.add(() -> {
                SweepTrial trial = trainer.train(candidate, progress);
                files.save(trial);
                return trial;
            });
        }
        return tasks.isEmpty() ? List.of() : SideBySide.run(tasks, atOnce);
    }
}
