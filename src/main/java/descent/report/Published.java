package descent.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Test accuracies that others reported for the same lanes, to be shown beside ours.
 *
 * @param source who, as a column's heading: "notebook"
 * @param accuracies by the lane's name, then by iteration; shares in [0, 1]
 */
public record Published(String source, Map<String, Map<Integer, Spread>> accuracies) {
    public Published {
        accuracies = Map.copyOf(accuracies);
    }

    /** Nothing reported yet by {@code source}. */
    public static Published by(String source) {
        return new Published(source, Map.of());
    }

    /**
     * This, and single draws for one lane.
     *
     * @param every after how many iterations each was taken
     * @param percent accuracies in %, in the order of iterations
     */
    public Published draws(String lane, int every, double... percent) {
        Published more = this;
        for (int i = 0; i < percent.length; i++) {
            more = more.with(lane, every * (i + 1), Spread.of(percent[i] / 100));
        }
        return more;
    }

    /**
     * This, and one lane's mean over several seeds.
     *
     * @param percent mean and deviation in %
     */
    public Published mean(String lane, int iteration, Spread percent) {
        return with(lane, iteration, new Spread(percent.mean() / 100, percent.deviation() / 100, percent.count()));
    }

    /** What was reported for a lane at an iteration. */
    Optional<Spread> at(String lane, int iteration) {
        return Optional.ofNullable(accuracies.getOrDefault(lane, Map.of()).get(iteration));
    }

    private Published with(String lane, int iteration, Spread accuracy) {
        Map<String, Map<Integer, Spread>> more = new LinkedHashMap<>(accuracies);
        Map<Integer, Spread> points = new TreeMap<>(more.getOrDefault(lane, Map.of()));
        points.put(iteration, accuracy);
        more.put(lane, points);
        return new Published(source, more);
    }
}
