package descent.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The user's browser. */
final class Browser {
    private Browser() {}

    /** Shows a page if a person sits at a screen here; if not, or if there is no browser, nothing happens. */
    static void open(Path page) {
        open(page.toAbsolutePath().toUri());
    }

    /** As {@link #open(Path)}, for a page that is served. */
    static void open(URI page) {
        if (System.console() == null || GraphicsEnvironment.isHeadless()) {
            return;
        }
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(page);
            } else {
                new ProcessBuilder("xdg-open", page.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The page is written and its path is said: whoever wants to see it can.
        }
    }
}
