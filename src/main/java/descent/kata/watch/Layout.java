package descent.kata.watch;

import descent.kata.Lines;
import descent.kata.Verdict.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Arranges a view in a terminal's lines: the title above, the bar and the keys below, and between them as much of the
 * body as there is room for.
 *
 * @param columns how many characters a line has
 * @param rows how many lines there are
 */
record Layout(int columns, int rows, TerminalStyle palette) {
    private static final int AROUND = 5;
    private static final int LEAST = 3;

    private static final String MORE = "  … lines %d to %d of %d: ↓ or j and ↑ or k scroll";

    List<String> of(View view) {
        return of(view, 0);
    }

    /** @param top how many lines of the body are above what is seen, at most {@link #mostAbove} */
    List<String> of(View view, int top) {
        List<String> lines = new ArrayList<>();
        lines.add(title(view));
        lines.add("");
        lines.addAll(body(view.body(), top));
        lines.add("");
        lines.add(bar(view));
        lines.add(palette.faint(cut(columns < View.KEYS.length() ? View.FEW_KEYS : View.KEYS)));
        return lines;
    }

    private String title(View view) {
        int room = columns - view.title().length() - view.activity().length();
        return room < 2
                ? palette.strong(cut(view.title()))
                : palette.strong(view.title()) + " ".repeat(room) + palette.faint(view.activity());
    }

    /** How many lines there are above what is seen when the last of them is. */
    int mostAbove(View view) {
        int lines = fitting(view.body()).size();
        return lines > room() ? lines - room() + 1 : 0;
    }

    private List<String> body(List<String> all, int top) {
        List<String> lines = fitting(all);
        if (lines.size() <= room()) {
            return lines;
        }
        int end = top + room() - 1;
        List<String> seen = new ArrayList<>(lines.subList(top, end));
        seen.add(palette.faint(cut(MORE.formatted(top + 1, end, lines.size()))));
        return seen;
    }

    private int room() {
        return Math.max(LEAST, rows - AROUND);
    }

    /** Blank lines go first. */
    private List<String> fitting(List<String> all) {
        List<String> whole = columns < Lines.WIDTH ? Lines.unfolded(all) : all;
        List<String> lines =
                whole.stream().flatMap(line -> Lines.folded(line, columns)).toList();
        return lines.size() > room()
                ? lines.stream().filter(line -> !line.isBlank()).toList()
                : lines;
    }

    /** One cell for each exercise, the current one in brackets. */
    private String bar(View view) {
        StringBuilder bar = new StringBuilder();
        for (int i = 0; i < view.statuses().size(); i++) {
            Status status = view.statuses().get(i);
            bar.append(i == view.current() ? "[" + palette.cell(status) + "]" : palette.cell(status));
        }
        int room = columns - view.statuses().size() - 4;
        return bar + "  " + shortened(view.progress(), room);
    }

    private String cut(String line) {
        return shortened(line, columns);
    }

    private static String shortened(String text, int room) {
        return text.length() <= room ? text : text.substring(0, Math.max(0, room - 1)) + "…";
    }
}
