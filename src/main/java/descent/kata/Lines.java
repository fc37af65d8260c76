package descent.kata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text in lines that fit a terminal. */
public final class Lines {
    /** Where a line ends that is folded for no terminal in particular. */
    public static final int WIDTH = 78;

    /** What stands before text that goes on below itself: blanks, and a label with blanks after it. */
    private static final Pattern BEFORE = Pattern.compile(" *(?:\\S+(?: \\S+){0,4} {2,})?");

    private static final Pattern MARKED = Pattern.compile("`([^`]+)`|\\*([^*]+)\\*");

    /** Shown as a blank, and no place to break a line as long as there is another. */
    private static final char TIE = '\u00a0';

    private static final String COLOURS = "(?:\u001b\\[[0-9;]*m)*+";

    private Lines() {}

    /**
     * A paragraph of Markdown without its backticks and asterisks; what is code is folded last.
     *
     * @param mark how each word is shown that is code or emphasised: word by word, so that no mark is open where a line ends
     */
    public static String plain(String markdown, UnaryOperator<String> mark) {
        return MARKED.matcher(markdown)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? marked(found.group(2), ' ', mark)
                                : marked(found.group(1), TIE, mark)));
    }

    private static String marked(String text, char between, UnaryOperator<String> mark) {
        return Arrays.stream(text.split(" ")).map(mark).collect(Collectors.joining(String.valueOf(between)));
    }

    static List<String> folded(String line) {
        return folded(line, WIDTH).toList();
    }

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
        int hanging = before(line) <= columns / 2
                ? before(line)
                : line.length() - line.stripLeading().length();
        int indent = Math.min(hanging, columns / 2);
        int blank = line.lastIndexOf(' ', room);
        int tie = line.lastIndexOf(TIE, room);
        int end = blank > indent ? blank : tie > indent ? tie : room;
        String rest = " ".repeat(indent) + line.substring(end).replaceFirst("^[ \u00a0]+", "");
        return Stream.concat(folded(line.substring(0, end).stripTrailing(), columns), folded(rest, columns));
    }

    /** Paragraphs that were folded at {@link #WIDTH}, each in one line again. */
    public static List<String> unfolded(List<String> lines) {
        List<String> whole = new ArrayList<>();
        String last = "";
        for (String line : lines) {
            String text = line.stripLeading();
            boolean goesOn = !text.isEmpty()
                    && line.length() - text.length() == before(last)
                    && last.length() + 1 + text.split(" ", 2)[0].length() > WIDTH;
            whole.add(goesOn ? whole.remove(whole.size() - 1) + " " + text : line);
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
        String seen = "(?s)(?:%s.){0,%d}%s".formatted(COLOURS, columns, COLOURS);
        Matcher matcher = Pattern.compile(seen).matcher(line);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
