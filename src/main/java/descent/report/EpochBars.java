package descent.report;

import descent.train.Moment;
import descent.train.Progress;
import descent.train.Watcher;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * A bar on standard error for each epoch of each lane, with the loss of the last batch and the batches per second; bars of
 * lanes side by side stand below each other. Nothing at all where standard error is not a terminal.
 *
 * <p>Bars are opened and closed one at a time: two at once would write over each other.
 */
public final class EpochBars implements Progress, Watcher, AutoCloseable {
    /** Reading a loss waits for the device, and nobody reads faster. */
    private static final int LOSS_EVERY = 25;

    private final Supplier<Optional<ProgressBarBuilder>> terminal;
    private final int batches;
    private final Map<String, Bar> bars = new HashMap<>();

    private record Bar(int iteration, Optional<ProgressBar> shown) {}

    EpochBars(Supplier<Optional<ProgressBarBuilder>> terminal, int batches) {
        this.terminal = terminal;
        this.batches = batches;
    }

    /**
     * Starts to watch. Close it when the lanes are done, before anything else is printed.
     *
     * @param batches how many an epoch has
     */
    public EpochBars(int batches) {
        this(() -> Terminal.watched() ? Optional.of(Terminal.bar("")) : Optional.empty(), batches);
    }

    @Override
    public synchronized void advanced(String lane, long seed, int iteration, int iterations) {
        Bar bar = bars.get(lane + seed);
        if (iteration == iterations && (bar == null || bar.iteration < iterations - 1)) {
            close(bars.remove(lane + seed)); // It ended before its time, or had ended before.
            return;
        }
        int epoch = (iteration - 1) / batches;
        Optional<ProgressBar> shown = bar == null ? Optional.empty() : bar.shown;
        if (bar == null || (bar.iteration - 1) / batches != epoch) {
            close(bar);
            shown = open("%s %d/%d".formatted(lane, epoch + 1, iterations / batches));
        }
        int batch = iteration - epoch * batches;
        shown.ifPresent(open -> open.stepTo(batch));
        Bar moved = new Bar(iteration, shown);
        bars.put(lane + seed, moved);
        if (batch == batches) {
            close(moved); // What comes now is validation.
        }
    }

    private Optional<ProgressBar> open(String name) {
        DecimalFormat speed = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return terminal.get()
                .map(builder -> builder.setTaskName(name)
                        .setInitialMax(batches)
                        .setUnit(" batches", 1)
                        .showSpeed(speed)
                        .hideEta()
                        .setMaxRenderedLength(Table.TERMINAL_WIDTH - 1)
                        .build());
    }

    private static void close(Bar bar) {
        if (bar != null) {
            bar.shown.ifPresent(ProgressBar::close);
        }
    }

    @Override
    public boolean wants(int iteration) {
        return iteration % LOSS_EVERY == 0 && iteration > 0;
    }

    @Override
    public synchronized void look(Moment moment) {
        Bar bar = bars.get(moment.lane() + moment.seed());
        if (bar != null && bar.shown.isPresent()) {
            bar.shown
                    .get()
                    .setExtraMessage(" loss " + Numbers.loss(moment.network().batchLoss()));
        }
    }

    @Override
    public synchronized void close() {
        bars.values().forEach(EpochBars::close);
        bars.clear();
    }
}
