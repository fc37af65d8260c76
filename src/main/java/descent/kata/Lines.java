package descent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines for the terminal. */
public final class Lines {
    /** Shown as a blank, and no place to break a line as long as there is another. */
    static final char TIE = '\u00a0';

    /** What stands before text that goes on below itself: blanks, and a label with blanks after it. */
    private static final Pattern BEFORE = Pattern.compile(" *(?:\\S+(?: \\S+){0,4} {2,})?");

    private static final char ESCAPE = '\u001b';
    private static final char ESCAPED = 'm';

    private Lines() {}

    /**
     * A long line goes on below itself, from a blank on where there is one, and beside its label if it has one.
     *
     * @param columns how many characters a line has; what switches colours counts for nothing
     */
    public static Stream<String> folded(String line, int columns) {
        int room = fitting(line, columns);
        if (room == line.length()) {
            return Stream.of(line.replace(TIE, ' '));
        }
        int indent = before(line) <= columns / 2
                ? before(line)
                : line.length() - line.stripLeading().length();
        int blank = line.lastIndexOf(' ', room);
        int tie = line.lastIndexOf(TIE, room);
        int end = blank > indent ? blank : tie > indent ? tie : room;
        String rest = " ".repeat(indent) + line.substring(end).replaceFirst("^[ \u00a0]+", "");
        return Stream.concat(folded(line.substring(0, end).stripTrailing(), columns), folded(rest, columns));
    }

    /** Paragraphs that were folded at {@code usual} columns, each in one line again. */
    public static List<String> unfolded(List<String> lines, int usual) {
        List<String> whole = new ArrayList<>();
        String last = "";
        for (String line : lines) {
            String text = line.stripLeading();
            boolean goesOn = !text.isEmpty()
                    && line.length() - text.length() == before(last)
                    && last.length() + 1 + text.split(" ", 2)[0].length() > usual;
            if (goesOn) {
                whole.add(whole.remove(whole.size() - 1) + " " + text);
            } else {
                whole.add(line);
            }
            last = goesOn ? " ".repeat(before(last)) + text : line;
        }
        return whole;
    }

    private static int before(String line) {
        Matcher matcher = BEFORE.matcher(line);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** How much of a line fits. */
    private static int fitting(String line, int columns) {
        int seen = 0;
        int at = 0;
        while (at < line.length() && (seen < columns || line.charAt(at) == ESCAPE)) {
            if (line.charAt(at) == ESCAPE) {
                at = line.indexOf(ESCAPED, at);
            } else {
                seen++;
            }
            at++;
        }
        return at;
    }
}
