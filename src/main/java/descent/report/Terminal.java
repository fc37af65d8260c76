package descent.report;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntSupplier;
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

    /** Standard error in the terminal's characters; UTF-8 where the locale knows ASCII alone. */
    static PrintWriter errors() {
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        return new PrintWriter(
                System.err, false, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
    }

    /** How wide the terminal is: asked each time, for it may have been resized. */
    static final class Columns implements IntSupplier {
        private int columns = Table.TERMINAL_WIDTH;

        @Override
        public int getAsInt() {
            columns = ask();
            return columns;
        }

        private int ask() {
            try {
                Process process = new ProcessBuilder("stty", "size")
                        .redirectInput(new File("/dev/tty"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String[] size = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                        .strip()
                        .split(" ");
                int found = Integer.parseInt(size[size.length - 1]);
                return found > 0 ? found : columns;
            } catch (IOException | NumberFormatException e) {
                return columns; // a system without stty
            }
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
