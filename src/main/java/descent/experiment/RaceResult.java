package descent.experiment;

import descent.function.Race;
import descent.function.Run;
import descent.function.StationaryPoint;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A race that was run.
 *
 * @param race what was run
 * @param runs one for each lane, in the order of the legend
 */
record RaceResult(Race race, List<Run> runs) {
    RaceResult {
        runs = List.copyOf(runs);
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
    static String note(Run run) {
        return run.diverged() ? "diverged at step " + run.last().step() : "";
    }
}
