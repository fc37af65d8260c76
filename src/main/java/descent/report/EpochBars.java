package descent.report;

import descent.train.Moment;
import descent.train.Progress;
import descent.train.Watcher;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * A bar on standard error for each epoch of each lane, with the loss of the last batch and the batches per second; bars of
 * lanes side by side stand below each other. Nothing at all where standard error is not a terminal.
 */
public final class EpochBars implements Progress, Watcher, AutoCloseable {
    /** Reading a loss waits for the device, and nobody reads faster. */
    private static final int LOSS_EVERY = 25;

    private final Supplier<Optional<ProgressBarBuilder>> terminal;
    private final int batches;
    private final Map<String, Bar> bars = new ConcurrentHashMap<>();

    private record Bar(int epoch, Optional<ProgressBar> shown) {}

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
    public void advanced(String lane, long seed, int iteration, int iterations) {
        int epoch = (iteration - 1) / batches;
        Bar bar = bars.compute(lane + seed, (name, old) -> {
            if (old != null && old.epoch == epoch) {
                return old;
            }
            close(old);
            return new Bar(epoch, open("%s %d/%d".formatted(lane, epoch + 1, iterations / batches)));
        });
        bar.shown.ifPresent(shown -> shown.stepTo(iteration - (long) epoch * batches));
        if (iteration == iterations) {
            close(bars.remove(lane + seed));
        }
    }

    private Optional<ProgressBar> open(String name) {
        DecimalFormat speed = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return terminal.get()
                .map(builder -> builder.setTaskName(name)
                        .setInitialMax(batches)
                        .setUnit(" batches", 1)
                        .showSpeed(speed)
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
    public void look(Moment moment) {
        Bar bar = bars.get(moment.lane() + moment.seed());
        if (bar != null && bar.shown.isPresent()) {
            bar.shown
                    .get()
                    .setExtraMessage("loss " + Numbers.loss(moment.network().batchLoss()));
        }
    }

    @Override
    public void close() {
        bars.values().forEach(EpochBars::close);
        bars.clear();
    }
}
