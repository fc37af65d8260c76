package descent.report;

import descent.train.Progress;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;

/**
 * One bar on standard error over all lanes of an experiment, with the names of those that run. Nothing at all where
 * standard error is not a terminal.
 *
 * <p>Lanes may report every step: most calls only note the number.
 */
public final class ProgressBars implements Progress, AutoCloseable {
    private static final long REFRESH_NANOSECONDS = 1_000_000L * Terminal.REFRESH_MILLISECONDS;
    private static final int NAMES_WIDTH = 20;

    private final Optional<ProgressBar> bar;
    private final int lanes;
    private final ConcurrentMap<Run, Taken> runs = new ConcurrentSkipListMap<>();
    private final AtomicLong refreshed = new AtomicLong(System.nanoTime() - REFRESH_NANOSECONDS);

    private record Run(String lane, long seed) implements Comparable<Run> {
        @Override
        public int compareTo(Run other) {
            int bySeed = Long.compare(seed, other.seed);
            return bySeed == 0 ? lane.compareTo(other.lane) : bySeed;
        }
    }

    private record Taken(int iteration, int iterations) {}

    ProgressBars(Optional<ProgressBar> bar, int lanes) {
        this.bar = bar;
        this.lanes = lanes;
    }

    /**
     * Starts to watch. Close it when the lanes are done, before anything else is printed.
     *
     * @param task what to write before the bar
     * @param lanes how many there are, counting each seed
     */
    public static ProgressBars over(String task, int lanes) {
        return new ProgressBars(
                Terminal.watched() ? Optional.of(Terminal.bar(task).build()) : Optional.empty(), lanes);
    }

    @Override
    public void advanced(String lane, long seed, int iteration, int iterations) {
        if (bar.isEmpty()) {
            return;
        }
        runs.put(new Run(lane, seed), new Taken(iteration, iterations));
        long now = System.nanoTime();
        long last = refreshed.get();
        if (now - last >= REFRESH_NANOSECONDS && refreshed.compareAndSet(last, now)) {
            bar.ifPresent(this::refresh);
        }
    }

    /** Takes the bar to where the lanes are, and leaves it there. */
    @Override
    public void close() {
        bar.ifPresent(this::refresh);
        bar.ifPresent(ProgressBar::close);
    }

    private void refresh(ProgressBar shown) {
        Collection<Taken> all = runs.values();
        long known = all.stream().mapToLong(Taken::iterations).sum();
        double usual = all.stream().mapToInt(Taken::iterations).average().orElse(0);
        shown.maxHint(known + Math.round(usual * Math.max(0, lanes - all.size())));
        shown.stepTo(all.stream().mapToLong(Taken::iteration).sum());
        shown.setExtraMessage(running());
    }

    /** Always as wide, so that the bar does not jump. */
    private String running() {
        String names = runs.entrySet().stream()
                .filter(run -> run.getValue().iteration() < run.getValue().iterations())
                .map(run -> run.getKey().lane())
                .distinct()
                .collect(Collectors.joining(", "));
        String cut = names.length() <= NAMES_WIDTH ? names : names.substring(0, NAMES_WIDTH - 3) + "...";
        return ("%-" + NAMES_WIDTH + "s").formatted(cut);
    }
}
