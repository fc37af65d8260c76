package descent.report;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** A bar on standard error over things that are done one by one. Nothing at all where that is not a terminal. */
public final class CountBar implements AutoCloseable {
    private final Optional<ProgressBar> bar;

    /** Starts to watch. Close it when the last thing is done, before anything else is printed. */
    public CountBar(String task, int count) {
        bar = Terminal.watched()
                ? Optional.of(Terminal.bar(task).setInitialMax(count).build())
                : Optional.empty();
    }

    /** One more is done. */
    public void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
