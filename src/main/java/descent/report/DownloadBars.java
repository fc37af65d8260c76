package descent.report;

import descent.data.DownloadProgress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on standard error for each file that is fetched, one after another. Nothing where it is not a terminal. */
public final class DownloadBars implements DownloadProgress, AutoCloseable {
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

    @Override
    public synchronized void advanced(String file, long bytes, OptionalLong total) {
        if (!file.equals(shown)) {
            close();
            shown = file;
            bar = terminal.get()
                    .map(builder -> builder.setTaskName(file)
                            .setUnit(" MB", MEGABYTE)
                            .setInitialMax(total.orElse(0))
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
