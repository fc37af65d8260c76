package descent.experiment.race;

import descent.Rules;
import descent.experiment.Guarded;
import descent.experiment.OwnRules;
import descent.function.Contestant;
import descent.function.Entry;
import descent.function.Lineup;
import descent.function.Race;
import descent.function.Run;
import descent.report.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A student's rules in a race, each beside the reference and at the reference's learning rate: a wrong rule must not hide
 * behind a rate of its own.
 *
 * @param pairs the rules that are started, each with its reference
 */
public record OwnRace(List<Pair> pairs) {
    private static final double ANY_RATE = 0.1;

    /**
     * A rule of the student's.
     *
     * @param reference the same rule of the reference's; empty where that is not here
     */
    public record Pair(Optional<Contestant> reference, Contestant mine) {}

    public OwnRace {
        pairs = List.copyOf(pairs);
    }

    /**
     * Those of a student's rules that are started.
     *
     * @param reference the reference's rules; empty where they are not here
     * @param only names of rules; none for the usual ones
     * @param notes is told who is left out and, once for each rule, what it throws
     * @throws IllegalArgumentException if none is started
     */
    public static OwnRace of(Rules own, Optional<Rules> reference, List<String> only, Consumer<String> notes) {
        List<Contestant> mine = new Lineup(own, Palette.MINE).chosen(only);
        Optional<List<Contestant>> theirs = reference.map(rules -> new Lineup(rules, "").chosen(only));
        List<Pair> pairs = new ArrayList<>();
        List<String> stubs = new ArrayList<>();
        Set<String> told = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < mine.size(); i++) {
            int index = i;
            Contestant one = mine.get(i);
            if (OwnRules.isStarted(() -> one.at(ANY_RATE).optimizer())) {
                Consumer<String> once = complaint -> tell(one.name(), complaint, told, notes);
                pairs.add(new Pair(theirs.map(all -> all.get(index)), guarded(one, once)));
            } else {
                stubs.add(one.name().replace(Palette.MINE, ""));
            }
        }
        OwnRules.tell(!pairs.isEmpty(), stubs, notes);
        return new OwnRace(pairs);
    }

    /** A search starts a rule many times: each lane's first complaint is enough. */
    private static void tell(String lane, String complaint, Set<String> told, Consumer<String> notes) {
        if (told.add(lane)) {
            notes.accept(complaint);
        }
    }

    private static Contestant guarded(Contestant contestant, Consumer<String> told) {
        if (contestant instanceof Contestant.Tunable tunable) {
            return new Contestant.Tunable(
                    tunable.name(),
                    rate -> new Guarded(tunable.name(), tunable.rule().apply(rate), told));
        }
        Entry entry = contestant.at(ANY_RATE);
        return new Contestant.Settled(entry.of(new Guarded(entry.name(), entry.optimizer(), told)));
    }

    /** Finds each reference its learning rate, at which its student's rule runs too; without a reference, each its own. */
    public RaceResult tuned(Race race) {
        List<Run> runs = new ArrayList<>();
        for (Pair pair : pairs) {
            Contestant searched = pair.reference().orElse(pair.mine());
            Run first = race.tuned(List.of(searched)).get(0);
            runs.add(first);
            if (pair.reference().isPresent()) {
                runs.add(race.run(beside(first.entry(), pair.mine())));
            }
        }
        return result(race, runs);
    }

    private static Entry beside(Entry reference, Contestant mine) {
        Entry own = mine.at(reference.learningRate().orElse(ANY_RATE));
        return new Entry(own.name(), own.optimizer(), own.learningRate(), reference.trials());
    }

    /** Runs the race with every rule at the same learning rate, but for those that have none. */
    public RaceResult at(double learningRate, Race race) {
        List<Entry> entries = pairs.stream()
                .flatMap(pair -> Stream.concat(pair.reference().stream(), Stream.of(pair.mine())))
                .map(contestant -> contestant.at(learningRate))
                .toList();
        return result(race, race.run(entries));
    }

    /** How rules were guarded is nobody's hyperparameter. */
    private static RaceResult result(Race race, List<Run> runs) {
        return new RaceResult(
                race,
                runs.stream()
                        .map(run -> run.entry().optimizer() instanceof Guarded guarded
                                ? new Run(run.entry().of(guarded.rule()), run.points())
                                : run)
                        .toList());
    }
}
