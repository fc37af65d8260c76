package descent.train;

import descent.data.Data;
import java.util.List;

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
}
