package descent.experiment.race;

import descent.Rules;
import descent.experiment.Guarded;
import descent.experiment.OwnRules;
import descent.function.Contestant;
import descent.function.Entry;
import descent.function.Race;
import descent.function.Trajectory;
import descent.report.Palette;
import descent.rule.Lineup;
import descent.rule.RuleBook;
import descent.rule.RuleExpression;
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
     * @param with which rules; none for the usual ones
     * @param notes is told who is left out and, once for each rule, what it throws
     * @throws IllegalArgumentException if none is started, or none can be
     */
    public static OwnRace of(Rules own, Optional<Rules> reference, List<RuleExpression> with, Consumer<String> notes) {
        Lineup lanes = Lineup.TEN.chosen(with);
        List<Pair> pairs = new ArrayList<>();
        List<String> stubs = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Set<String> told = ConcurrentHashMap.newKeySet();
        RuleBook book = Lineup.TEN.book(own);
        for (Lineup.Named lane : lanes.lanes()) {
            Optional<Contestant> theirs = reference.map(rules -> Contestant.of(lane, Lineup.TEN.book(rules), ""));
            Optional<String> stub = OwnRules.stub(lane.name(), () -> book.rule(lane.rule()));
            if (stub.isEmpty()) {
                Contestant mine = Contestant.of(lane, book, Palette.MINE);
                OwnRules.refusal(mine.name(), book.rule(lane.rule())).ifPresent(refusals::add);
                pairs.add(new Pair(theirs, guarded(mine, complaint -> tell(mine.name(), complaint, told, notes))));
            } else {
                stubs.add(stub.get());
            }
        }
        OwnRules.tell(!pairs.isEmpty(), stubs, notes);
        if (refusals.size() == pairs.size()) {
            throw new IllegalArgumentException(String.join("; ", refusals)); // a race of nobody would be a divergence
        }
        return new OwnRace(pairs);
    }

    /** A search starts a rule many times: each lane's first complaint is enough. */
    private static void tell(String lane, String complaint, Set<String> told, Consumer<String> notes) {
        if (told.add(lane)) {
            notes.accept(complaint);
        }
    }

    private static Contestant guarded(Contestant contestant, Consumer<String> told) {
        if (contestant instanceof Contestant.Open open) {
            return new Contestant.Open(
                    open.name(), rate -> new Guarded(open.name(), open.rule().apply(rate), told));
        }
        Entry entry = contestant.at(ANY_RATE);
        return new Contestant.Settled(entry.of(new Guarded(entry.name(), entry.optimizer(), told)));
    }

    /** Finds each reference its learning rate, at which its student's rule runs too; without a reference, each its own. */
    public RaceResult tuned(Race race) {
        List<Trajectory> runs = new ArrayList<>();
        for (Pair pair : pairs) {
            Contestant searched = pair.reference().orElse(pair.mine());
            Trajectory first = race.tuned(List.of(searched)).get(0);
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
    private static RaceResult result(Race race, List<Trajectory> runs) {
        return new RaceResult(
                race,
                runs.stream()
                        .map(run -> run.entry().optimizer() instanceof Guarded guarded
                                ? new Trajectory(run.entry().of(guarded.rule()), run.points())
                                : run)
                        .toList());
    }
}
