package descent.experiment.race;

import descent.function.Contestant;
import descent.function.Entry;
import descent.function.Race;
import descent.function.StationaryPoint;
import descent.function.Trajectory;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A race that was run.
 *
 * @param race what was run
 * @param runs one for each lane, in the order of the legend
 */
public record RaceResult(Race race, List<Trajectory> runs) {
    public RaceResult {
        runs = List.copyOf(runs);
    }

    /** Finds each rule its learning rate and runs the race; see {@link Race#tuned}. */
    public static RaceResult tuned(Race race, List<Contestant> contestants) {
        return new RaceResult(race, race.tuned(contestants));
    }

    /** Runs the race with every rule at the same learning rate, but for those that have none. */
    public static RaceResult at(double learningRate, Race race, List<Contestant> contestants) {
        List<Entry> entries = contestants.stream()
                .map(contestant -> contestant.at(learningRate))
                .toList();
        return new RaceResult(race, race.run(entries));
    }

    /** The run of a lane. */
    Trajectory run(String lane) {
        return runs.stream()
                .filter(run -> run.entry().name().equals(lane))
                .findFirst()
                .orElseThrow();
    }

    /** The most steps that any lane took. */
    int steps() {
        return runs.stream().mapToInt(run -> run.last().step()).max().orElse(0);
    }

    /** The least value of the function; empty if it has none. */
    OptionalDouble leastValue() {
        return race.function().boundedBelow()
                ? race.function().stationaryPoints().stream()
                        .mapToDouble(StationaryPoint::value)
                        .min()
                : OptionalDouble.empty();
    }

    /** What the legend adds to a lane's name. */
    static String note(Trajectory run) {
        return run.diverged() ? "diverged at step " + run.last().step() : "";
    }
}
