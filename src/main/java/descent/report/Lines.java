package descent.report;

import java.util.stream.Stream;

/** Lines for the terminal. */
public final class Lines {
    /** Shown as a blank, and no place to break a line as long as there is another. */
    static final char TIE = '\u00a0';

    private static final char ESCAPE = '\u001b';
    private static final char ESCAPED = 'm';

    private Lines() {}

    /**
     * A long line goes on below itself, with its indent, from a blank on where there is one.
     *
     * @param columns how many characters a line has; what switches colours counts for nothing
     */
    public static Stream<String> folded(String line, int columns) {
        int room = fitting(line, columns);
        if (room == line.length()) {
            return Stream.of(line.replace(TIE, ' '));
        }
        int indent = Math.min(line.length() - line.stripLeading().length(), columns / 2);
        int blank = line.lastIndexOf(' ', room);
        int tie = line.lastIndexOf(TIE, room);
        int end = blank > indent ? blank : tie > indent ? tie : room;
        String rest = " ".repeat(indent) + line.substring(end).replaceFirst("^[ \u00a0]+", "");
        return Stream.concat(folded(line.substring(0, end).stripTrailing(), columns), folded(rest, columns));
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
