package descent.report;

import descent.train.Evaluation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** How far lanes are, as lines: what {@link LaneLines} draws. Every lane's thread tells of its own. */
final class LaneStates {
    private final DoubleSupplier clock;
    private final int lanes;
    private final int epoch;
    private final double began;
    private final AtomicInteger order = new AtomicInteger();
    private final Map<String, Lane> known = new ConcurrentSkipListMap<>();

    /** One lane on one seed; written by its own thread. */
    private static final class Lane {
        private final String name;
        private final int place;
        private final int iterations;
        private final int first;
        private final double began;
        private volatile int iteration;
        private volatile double loss = Double.NaN;
        private volatile OptionalDouble accuracy = OptionalDouble.empty();

        Lane(String name, int place, int iteration, int iterations, double began) {
            this.name = name;
            this.place = place;
            this.iterations = iterations;
            this.first = iteration - 1;
            this.iteration = iteration;
            this.began = began;
        }

        boolean isDone() {
            return iteration >= iterations;
        }

        double speed(double now) {
            return (iteration - first) / Math.max(1e-3, now - began);
        }
    }

    /**
     * @param clock seconds
     * @param lanes how many there are, counting each seed
     * @param epoch how many steps an epoch has; 1 where steps are counted
     */
    LaneStates(DoubleSupplier clock, int lanes, int epoch) {
        this.clock = clock;
        this.lanes = lanes;
        this.epoch = epoch;
        this.began = clock.getAsDouble();
    }

    void advanced(String lane, int iteration, int iterations) {
        known.computeIfAbsent(
                        lane,
                        name -> new Lane(name, order.getAndIncrement(), iteration, iterations, clock.getAsDouble()))
                .iteration = iteration;
    }

    void evaluated(String lane, Evaluation evaluation) {
        known.computeIfPresent(lane, (name, own) -> {
            own.accuracy = evaluation.accuracy();
            own.loss = evaluation.batchLoss();
            return own;
        });
    }

    void told(String lane, double batchLoss) {
        known.computeIfPresent(lane, (name, own) -> {
            own.loss = batchLoss;
            return own;
        });
    }

    /** A line for each lane at work, and one for the run. */
    List<String> lines(int width) {
        double now = clock.getAsDouble();
        List<String> lines = new ArrayList<>();
        known.values().stream()
                .filter(lane -> !lane.isDone())
                .sorted((a, b) -> Integer.compare(a.place, b.place))
                .forEach(lane -> lines.add(line(lane, now, width)));
        lines.add(whole(now, width));
        return lines;
    }

    private String line(Lane lane, double now, int width) {
        LineFields fields = new LineFields(lane.name);
        fields.add(3, "%3d %%".formatted(100L * lane.iteration / lane.iterations));
        fields.add(
                1,
                epoch > 1
                        ? "epoch %d/%d".formatted((lane.iteration - 1) / epoch + 1, lane.iterations / epoch)
                        : "step %,d/%,d".formatted(lane.iteration, lane.iterations));
        if (!Double.isNaN(lane.loss)) {
            fields.add(5, "loss " + Numbers.loss(lane.loss));
        }
        lane.accuracy.ifPresent(share -> fields.add(4, "acc. %s %%".formatted(Numbers.percent(share))));
        fields.add(0, "%.0f batches/s".formatted(lane.speed(now)));
        fields.add(2, left((lane.iterations - lane.iteration) / lane.speed(now)));
        return fields.text(width);
    }

    private String whole(double now, int width) {
        Collection<Lane> all = known.values();
        long done = all.stream().filter(Lane::isDone).count();
        double usual = all.stream().mapToInt(lane -> lane.iterations).average().orElse(0);
        double total = all.stream().mapToLong(lane -> lane.iterations).sum() + usual * Math.max(0, lanes - all.size());
        double reached = all.stream().mapToLong(lane -> lane.iteration).sum();
        double here =
                all.stream().mapToLong(lane -> lane.iteration - lane.first).sum();
        LineFields fields = new LineFields("%d of %s done".formatted(done, Numbers.many(lanes, "lane")));
        if (total > 0) {
            fields.add(2, "%3.0f %%".formatted(Math.floor(100 * reached / total)));
        }
        if (here > 0 && reached < total) {
            fields.add(1, left((total - reached) * (now - began) / here));
        }
        return fields.text(width);
    }

    private static String left(double seconds) {
        long whole = Math.min(359_999, Math.round(seconds));
        return whole < 3600
                ? "%d:%02d left".formatted(whole / 60, whole % 60)
                : "%d:%02d:%02d left".formatted(whole / 3600, whole / 60 % 60, whole % 60);
    }
}
