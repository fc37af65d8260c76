package descent.report;

import descent.train.Evaluation;
import descent.train.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;

/**
 * A line on standard error for each lane that trains, and one for the run: how far, loss and accuracy, speed, time left. A
 * narrow terminal shows less, but no half figures. Nothing at all where standard error is not a terminal.
 *
 * <p>Lanes report every step, which only notes the number; a thread of its own draws.
 */
public final class LaneLines implements Progress, AutoCloseable {
    /** Reading a loss waits for the device, and nobody reads faster. */
    private static final int LOSS_EVERY = 25;

    /** Each time, the terminal is asked for its width: drawing over lines that it has broken differently leaves some behind. */
    private static final int EVERY_MILLISECONDS = 500;

    private static final String UP = "\033[%dA";
    private static final String CLEAR = "\r\033[J";

    private final Optional<PrintWriter> out;
    private final IntSupplier columns;
    private final DoubleSupplier clock;
    private final int lanes;
    private final int epoch;
    private final double began;
    private final AtomicInteger order = new AtomicInteger();
    private final Map<String, Lane> known = new ConcurrentSkipListMap<>();
    private final Thread drawing = new Thread(this::keepDrawing, "progress");
    private List<String> drawn = List.of();

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
     * @param out where to draw; empty for nowhere
     * @param columns how wide the terminal is now
     * @param clock seconds
     * @param lanes how many there are, counting each seed
     * @param epoch how many steps an epoch has; 1 where steps are counted
     */
    LaneLines(Optional<PrintWriter> out, IntSupplier columns, DoubleSupplier clock, int lanes, int epoch) {
        this.out = out;
        this.columns = columns;
        this.clock = clock;
        this.lanes = lanes;
        this.epoch = epoch;
        this.began = clock.getAsDouble();
    }

    /**
     * Starts to watch. Close it when the lanes are done, before anything else is printed.
     *
     * @param lanes how many there are, counting each seed
     * @param epoch how many steps an epoch has; 1 where steps are counted
     */
    public static LaneLines over(int lanes, int epoch) {
        if (!Terminal.watched()) {
            return new LaneLines(Optional.empty(), () -> 0, () -> 0, lanes, epoch);
        }
        DoubleSupplier clock = () -> System.nanoTime() / 1e9;
        LaneLines lines = new LaneLines(Optional.of(Terminal.errors()), new Terminal.Columns(), clock, lanes, epoch);
        lines.drawing.setDaemon(true);
        lines.drawing.start();
        return lines;
    }

    @Override
    public void advanced(String lane, long seed, int iteration, int iterations) {
        if (out.isPresent()) {
            known.computeIfAbsent(
                            name(lane, seed),
                            name -> new Lane(name, order.getAndIncrement(), iteration, iterations, clock.getAsDouble()))
                    .iteration = iteration;
        }
    }

    private static String name(String lane, long seed) {
        return seed == 0 ? lane : "%s, seed %d".formatted(lane, seed);
    }

    @Override
    public void evaluated(String lane, long seed, Evaluation evaluation) {
        known.computeIfPresent(name(lane, seed), (name, own) -> {
            own.accuracy = evaluation.accuracy();
            own.loss = evaluation.batchLoss();
            return own;
        });
    }

    @Override
    public boolean asksForLoss(int iteration) {
        return out.isPresent() && iteration % LOSS_EVERY == 0;
    }

    @Override
    public void told(String lane, long seed, double batchLoss) {
        known.computeIfPresent(name(lane, seed), (name, own) -> {
            own.loss = batchLoss;
            return own;
        });
    }

    private void keepDrawing() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLISECONDS);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /** Draws over what was drawn before, as many rows as that has in a terminal of this width. */
    synchronized void draw() {
        out.ifPresent(terminal -> {
            int width = Math.max(20, columns.getAsInt());
            int rows = drawn.stream()
                    .mapToInt(line -> 1 + (line.length() - 1) / width)
                    .sum();
            drawn = lines(width - 1);
            terminal.print((rows == 0 ? "" : UP.formatted(rows)) + CLEAR);
            drawn.forEach(line -> terminal.print(line + "\r\n"));
            terminal.flush();
        });
    }

    /** What there is to see: a line for each lane at work, and one for the run. */
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

    /** Leaves the line of the run. */
    @Override
    public void close() {
        drawing.interrupt();
        draw();
    }
}
