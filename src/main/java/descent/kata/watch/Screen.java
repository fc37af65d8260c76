package descent.kata.watch;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;

/** A terminal as a display: the whole screen, drawn anew at each change. */
final class Screen implements Display {
    private static final Size USUAL = new Size(80, 24);
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Terminal terminal;
    private final TerminalStyle palette;
    private final Attributes before;
    private Optional<View> shown = Optional.empty();
    private int top;
    private boolean closed;

    Screen(Terminal terminal, TerminalStyle palette) {
        this.terminal = terminal;
        this.palette = palette;
        this.before = terminal.enterRawMode();
        terminal.writer().print(HIDE_CURSOR + HOME + CLEAR_BELOW);
        terminal.handle(Terminal.Signal.WINCH, signal -> resized());
    }

    @Override
    public synchronized void draw(View view) {
        boolean same = shown.filter(before -> before.body().equals(view.body())).isPresent();
        Layout layout = layout();
        top = same ? Math.min(top, layout.mostAbove(view)) : 0;
        shown = Optional.of(view);
        if (closed) {
            return;
        }
        List<String> lines = layout.of(view, top);
        PrintWriter out = terminal.writer();
        // Line over line, so that nothing flickers; without a line end after the last, so that nothing scrolls.
        out.print(HOME + String.join(CLEAR_LINE + "\r\n", lines) + CLEAR_LINE + CLEAR_BELOW);
        out.flush();
    }

    @Override
    public void tell(View view) {
        draw(view);
    }

    @Override
    public synchronized void scroll(int lines) {
        top = Math.max(0, top + lines);
        shown.ifPresent(this::draw);
    }

    private Layout layout() {
        Size size = terminal.getSize();
        boolean known = size.getColumns() > 0 && size.getRows() > 0;
        Size room = known ? size : USUAL;
        return new Layout(room.getColumns(), room.getRows(), palette);
    }

    private synchronized void resized() {
        terminal.writer().print(HOME + CLEAR_BELOW);
        shown.ifPresent(this::draw);
    }

    /** Leaves the terminal as it was, with the last view above the prompt. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            terminal.setAttributes(before);
            terminal.writer().print(SHOW_CURSOR + "\r\n");
            terminal.flush();
        }
    }
}
