package descent.cli;

import descent.Rules;
import descent.experiment.Guarded;
import descent.experiment.OwnRules;
import descent.experiment.race.RaceResult;
import descent.function.Contestant;
import descent.function.Entry;
import descent.function.Lineup;
import descent.function.Run;
import descent.report.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A student's rules in a race, each beside the reference.
 *
 * @param rules the student's
 * @param notes is told who is left out, and what goes wrong
 */
record OwnRace(Rules rules, Consumer<String> notes) {
    private static final double ANY_RATE = 0.1;

    /** For each rule that is started, the reference (where it is here) and the student's. */
    List<Contestant> lanes(List<String> only) {
        List<Contestant> mine = new Lineup(rules, Palette.MINE).chosen(only);
        List<Contestant> theirs = Reference.isHere() ? new Lineup(Rules.SOLUTIONS, "").chosen(only) : List.of();
        List<Contestant> lanes = new ArrayList<>();
        List<String> stubs = new ArrayList<>();
        Set<String> told = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < mine.size(); i++) {
            Contestant one = mine.get(i);
            if (OwnRules.isStarted(one.at(ANY_RATE).optimizer())) {
                theirs.stream().skip(i).findFirst().ifPresent(lanes::add);
                lanes.add(guarded(one, told));
            } else {
                stubs.add(one.name().replace(Palette.MINE, ""));
            }
        }
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException(
                    "none of these rules of yours is started yet (%s): write one, or race without --mine"
                            .formatted(String.join(", ", stubs)));
        }
        if (!stubs.isEmpty()) {
            notes.accept("not started, and left out: " + String.join(", ", stubs));
        }
        return lanes;
    }

    /** A search starts a rule many times: each lane's first complaint is enough. */
    private Contestant guarded(Contestant contestant, Set<String> told) {
        Consumer<String> once = complaint -> {
            if (told.add(contestant.name())) {
                notes.accept(complaint);
            }
        };
        return contestant instanceof Contestant.Tunable tunable
                ? new Contestant.Tunable(
                        tunable.name(),
                        rate -> new Guarded(tunable.name(), tunable.rule().apply(rate), once))
                : new Contestant.Settled(guarded(contestant.at(ANY_RATE), once));
    }

    private static Entry guarded(Entry entry, Consumer<String> once) {
        return entry.of(new Guarded(entry.name(), entry.optimizer(), once));
    }

    /** The race with the rules themselves: how they were guarded is nobody's hyperparameter. */
    static RaceResult unguarded(RaceResult result) {
        return new RaceResult(
                result.race(),
                result.runs().stream().map(OwnRace::unguarded).toList());
    }

    private static Run unguarded(Run run) {
        return run.entry().optimizer() instanceof Guarded guarded
                ? new Run(run.entry().of(guarded.rule()), run.points())
                : run;
    }
}
