package descent.train;

import descent.data.Data;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an experiment found.
 *
 * @param experiment its name, as in {@code run NAME}
 * @param data what it ran on
 * @param seed the first seed
 * @param lanes one history for each lane and seed: all lanes of the first seed, then those of the next
 * @param seconds wall time of the whole
 */
public record Results(String experiment, Data data, long seed, List<History> lanes, double seconds) {
    public Results {
        lanes = List.copyOf(lanes);
    }

    /** The histories of one lane, one for each seed. */
    public List<History> of(String lane) {
        return lanes.stream().filter(history -> history.lane().equals(lane)).toList();
    }

    /** The same with other lanes. */
    public Results with(List<History> others) {
        return new Results(experiment, data, seed, others, seconds);
    }

    /** These lanes and others of the same experiment, which were trained after them. */
    public Results and(Results others) {
        List<History> all = Stream.concat(lanes.stream(), others.lanes.stream()).toList();
        return new Results(experiment, data, seed, all, seconds + others.seconds);
    }
}
