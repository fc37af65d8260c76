package descent.kata.watch;

import descent.kata.check.Checker;
import descent.kata.check.Project;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Watches in a terminal where there is one, else in plain lines. */
public final class Watching {
    private static final String PROVIDER = "exec";

    private final Project project;
    private final Aids aids;
    private final Charset charset;

    /** @param charset what is to be written in */
    public Watching(Project project, Aids aids, Charset charset) {
        this.project = project;
        this.aids = aids;
        this.charset = charset;
    }

    /**
     * Returns when somebody quits.
     *
     * @param out what to write to if it is no terminal
     */
    public void run(PrintWriter out) throws IOException {
        try (Checker checker = new Checker(project, Checker.DEADLINE)) {
            if (isTerminal()) {
                inTerminal(checker);
            } else {
                InputStreamReader keys = new InputStreamReader(System.in, charset);
                try (Display lines = new PlainLines(out)) {
                    out.println(new Watch(project, checker, lines, aids).run(keys));
                }
            }
        }
    }

    private void inTerminal(Checker checker) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder()
                        .system(true)
                        .provider(PROVIDER)
                        .encoding(charset)
                        .build();
                Screen screen = new Screen(terminal, TerminalStyle.of(System.getenv(), charset))) {
            Watch watch = new Watch(project, checker, screen, aids);
            terminal.handle(Terminal.Signal.INT, signal -> watch.stop());
            Thread atExit = new Thread(screen::close, "gives the terminal back");
            Runtime.getRuntime().addShutdownHook(atExit);
            watch.run(terminal.reader());
        }
    }

    /** Whether somebody can see the screen and press keys. */
    private static boolean isTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            TerminalProvider system = TerminalProvider.load(PROVIDER);
            return system.isSystemStream(SystemStream.Input) && system.isSystemStream(SystemStream.Output);
        } catch (IOException e) {
            return false; // without a word from the system, plain lines will do
        }
    }
}
