package descent.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The lanes of an experiment, no two of one name. */
final class Lanes {
    private final List<Lane> lanes = new ArrayList<>();

    /** @throws IllegalArgumentException if there is a lane of that name */
    void add(Lane lane) {
        if (lanes.stream().anyMatch(other -> other.name().equals(lane.name()))) {
            throw new IllegalArgumentException(
                    "there are two lanes called \"%s\": give each a name of its own".formatted(lane.name()));
        }
        lanes.add(lane);
    }

    int count() {
        return lanes.size();
    }

    /** One for each lane on the first seed, then on the next, and so on. */
    List<Training> trainings(Task task, long seed, int seeds) {
        return LongStream.range(seed, seed + seeds)
                .boxed()
                .flatMap(one -> lanes.stream().map(lane -> new Training(lane, one, task)))
                .toList();
    }
}
