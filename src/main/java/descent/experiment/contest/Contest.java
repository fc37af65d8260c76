package descent.experiment.contest;

import descent.Optimizer;
import descent.Require;
import descent.data.Data;
import descent.experiment.Setting;
import descent.experiment.Trainable;
import descent.experiment.sweep.Candidate;
import descent.experiment.sweep.Rates;
import descent.experiment.sweep.SearchPlan;
import descent.experiment.sweep.Sweep;
import descent.experiment.sweep.SweepTrial;
import descent.rule.Tunable;
import descent.shard.Shard;
import descent.train.Budget;
import descent.train.Checkpoints;
import descent.train.Experiment;
import descent.train.FileNames;
import descent.train.Lane;
import descent.train.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A fair comparison. Every rule gets the same trials for its learning rate on validation samples; each then trains on the same
 * seeds, which are others than the search's, and its best checkpoint is asked about the test samples, once a seed.
 *
 * @param entrants who takes part
 * @param plan how each is trained and judged
 * @param rates what is searched, for each in the same way
 * @param seeds how many, at least 1
 * @param target the validation accuracy, in (0, 1], or the loss that counts as reached; empty for one that the figures give
 */
public record Contest(List<Entrant> entrants, SearchPlan plan, Rates rates, int seeds, OptionalDouble target) {
    private static final int EVALUATIONS = 30;

    /**
     * A rule.
     *
     * @param lane its name
     * @param subject the rule, and what it learns
     * @param rate whether its learning rate is searched
     */
    public record Entrant(String lane, Trainable subject, Rate rate) {
        private Tunable tunable() {
            return new Tunable(subject.rule());
        }
    }

    /** What becomes of a rule's learning rate. */
    public enum Rate {
        SEARCHED,
        /** It was written, and stays. */
        WRITTEN
    }

    /**
     * A rule with what its search found.
     *
     * @param lane its name
     * @param rule at its best values
     * @param trials none where there was nothing to search
     * @param chosen the best of them; empty if all diverged or there was nothing to search
     */
    record Finalist(String lane, Optimizer rule, List<SweepTrial> trials, Optional<Candidate> chosen) {}

    public Contest {
        entrants = List.copyOf(entrants);
        Require.atLeastOne("seeds", seeds);
        target.ifPresent(value -> Require.positive("target", value));
        if (entrants.isEmpty()) {
            throw new IllegalArgumentException("a contest without rules: name some with --with");
        }
        entrants.stream()
                .filter(entrant -> isSearched(entrant, rates))
                .forEach(entrant -> rates.candidates(entrant.tunable()));
    }

    private static boolean isSearched(Entrant entrant, Rates rates) {
        boolean hasOthers = rates.others().stream()
                .anyMatch(range -> entrant.tunable().values().containsKey(range.name()));
        return entrant.rate() == Rate.SEARCHED && (entrant.tunable().rate().isPresent() || hasOthers);
    }

    /** The data, with its validation samples. */
    public Data split() {
        return entrants.get(0).subject().data().get().holdOut(plan.validation(), plan.seed());
    }

    /**
     * Runs it, or what is left of it.
     *
     * @param shard which rules
     * @param run where what is finished lies
     */
    public ContestResult run(Setting setting, Sweep.Run run, Shard shard) {
        Data data = split();
        List<Finalist> finalists = new ArrayList<>();
        for (Entrant entrant : IntStream.range(0, entrants.size())
                .filter(shard::has)
                .mapToObj(entrants::get)
                .toList()) {
            setting.notes().accept("searching: " + entrant.lane());
            finalists.add(search(entrant, data, run));
        }
        if (finalists.isEmpty()) {
            throw new IllegalArgumentException(
                    "shard %s has no rule, for there are %d: use fewer shards".formatted(shard, entrants.size()));
        }
        return new ContestResult(this, finalists, train(finalists, data, setting, run));
    }

    private Finalist search(Entrant entrant, Data data, Sweep.Run run) {
        if (!isSearched(entrant, rates)) {
            return new Finalist(entrant.lane(), entrant.subject().rule(), List.of(), Optional.empty());
        }
        Path folder = run.folder().resolve("search-" + FileNames.of(entrant.lane()));
        List<SweepTrial> trials = Sweep.of(entrant.subject(), rates, plan)
                .search(data, new Sweep.Run(folder, run.start(), run.atOnce(), note -> {}));
        Optional<Candidate> chosen = SweepTrial.ranked(trials).stream()
                .filter(trial -> trial.trained().isPresent())
                .map(SweepTrial::candidate)
                .findFirst();
        Optimizer rule =
                entrant.tunable().at(chosen.orElse(trials.get(0).candidate()).values());
        return new Finalist(entrant.lane(), rule, trials, chosen);
    }

    private Results train(List<Finalist> finalists, Data data, Setting setting, Sweep.Run run) {
        Trainable subject = entrants.get(0).subject();
        Checkpoints.Start start =
                run.start() == Sweep.Start.AFRESH ? Checkpoints.Start.AFRESH : Checkpoints.Start.RESUMED;
        Experiment experiment = Experiment.experiment("contest " + subject.name())
                .data(data)
                .model(subject.model())
                .seed(plan.seed() + 1)
                .seeds(seeds)
                .atOnce(run.atOnce())
                .checkpoints(new Checkpoints(run.folder().resolve("seeds"), start, setting.about("contest")));
        Budget budget = Budget.ofIterations(plan.iterations(), Math.max(1, plan.iterations() / EVALUATIONS));
        finalists.forEach(one -> experiment.lane(
                new Lane(one.lane(), one.rule(), subject.batches().batching(), budget)));
        setting.notes().accept("training on the seeds %d to %d".formatted(plan.seed() + 1, plan.seed() + seeds));
        return setting.watched(experiment);
    }
}
