package descent.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Standard error, if it is a terminal, and the bars that are drawn there. */
final class Terminal {
    static final int REFRESH_MILLISECONDS = 200;

    private Terminal() {}

    /**
     * Whether somebody watches standard error. The console will not do: it also depends on standard input and output,
     * and on some Java versions it is there even in a pipe.
     */
    static boolean watched() {
        String kind = System.getenv("TERM");
        if ("dumb".equals(kind)) {
            return false;
        }
        if (System.getProperty("os.name").startsWith("Windows")) {
            return System.console() != null;
        }
        try {
            return TerminalProvider.load("exec").isSystemStream(SystemStream.Error);
        } catch (IOException e) {
            return false; // Without a word from the system, nothing is drawn.
        }
    }

    /** A bar to be finished and built, in this terminal's characters. */
    static ProgressBarBuilder bar(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
                .setStyle(style(System.getenv(), Charset.forName(System.getProperty("native.encoding"))));
    }

    /** In colour unless {@code NO_COLOR} asks for none or the terminal has no blocks to colour. */
    static ProgressBarStyle style(Map<String, String> environment, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return ProgressBarStyle.ASCII;
        }
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return plain ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.COLORFUL_UNICODE_BLOCK;
    }
}
