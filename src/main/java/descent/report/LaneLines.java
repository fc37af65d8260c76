package descent.report;

import descent.train.Evaluation;
import descent.train.Progress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
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
    private final LaneStates states;
    private final Thread drawing = new Thread(this::keepDrawing, "progress");
    private List<String> drawn = List.of();

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
        this.states = new LaneStates(clock, lanes, epoch);
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
            states.advanced(name(lane, seed), iteration, iterations);
        }
    }

    private static String name(String lane, long seed) {
        return seed == 0 ? lane : "%s, seed %d".formatted(lane, seed);
    }

    @Override
    public void evaluated(String lane, long seed, Evaluation evaluation) {
        states.evaluated(name(lane, seed), evaluation);
    }

    @Override
    public boolean asksForLoss(int iteration) {
        return out.isPresent() && iteration % LOSS_EVERY == 0;
    }

    @Override
    public void told(String lane, long seed, double batchLoss) {
        states.told(name(lane, seed), batchLoss);
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
        return states.lines(width);
    }

    /** Leaves the line of the run. */
    @Override
    public void close() {
        drawing.interrupt();
        draw();
    }
}
