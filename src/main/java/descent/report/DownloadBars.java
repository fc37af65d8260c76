package descent.report;

import java.util.Optional;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on standard error for each file that is fetched, one after another. Nothing where it is not a terminal. */
public final class DownloadBars implements AutoCloseable {
    private static final int MEGABYTE = 1_000_000;

    private final Supplier<Optional<ProgressBarBuilder>> terminal;
    private Optional<ProgressBar> bar = Optional.empty();
    private String shown = "";

    DownloadBars(Supplier<Optional<ProgressBarBuilder>> terminal) {
        this.terminal = terminal;
    }

    /** Starts to watch. Close it when the last file is there, before anything else is printed. */
    public DownloadBars() {
        this(() -> Terminal.watched() ? Optional.of(Terminal.bar("")) : Optional.empty());
    }

    /**
     * Some more of a file has arrived, or its fetching has begun again.
     *
     * @param file its name
     * @param bytes how many are there
     * @param total how many there will be; not positive if that is unknown
     */
    public synchronized void advanced(String file, long bytes, long total) {
        if (!file.equals(shown)) {
            close();
            shown = file;
            bar = terminal.get()
                    .map(builder -> builder.setTaskName(file)
                            .setUnit(" MB", MEGABYTE)
                            .setInitialMax(total)
                            .build());
        }
        bar.ifPresent(open -> open.stepTo(bytes));
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
        shown = "";
    }
}
