package descent.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** The user's browser. */
final class Browser {
    private Browser() {}

    /** Shows a page if a person sits at a screen here; if not, or if there is no browser, nothing happens. */
    static void open(Path page) {
        if (System.console() == null || GraphicsEnvironment.isHeadless()) {
            return;
        }
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(page.toAbsolutePath().toUri());
            } else {
                new ProcessBuilder("xdg-open", page.toAbsolutePath().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The page is written and its path is said: whoever wants to see it can.
        }
    }
}
