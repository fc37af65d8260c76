package descent.grade;

import descent.trial.Visible;
import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Text of unknown origin, made fit to be shown: {@linkplain Visible visible}, and not too long. What HTML, XML or a spreadsheet would
 * read into the rest is the business of the format that shows it.
 */
public final class Text {
    private static final int USUAL = 300;
    private static final int LONGEST_NAME = 100;
    private static final String NOTHING = "(no name)";
    private static final String MORE = "…";

    private Text() {}

    /** A name: one line of at most {@code length} characters, in which different names look different. */
    public static String name(String text, int length) {
        String line = shown(text, length, Visible::isHidden).strip();
        return line.isEmpty() ? NOTHING : cut(line, length);
    }

    /** One line of a message, of at most 300 characters; see {@link #line(String, int)}. */
    static String line(String text) {
        return line(text, USUAL);
    }

    /** One line of a message: blanks stay where they are, for they align; line breaks and tabs become blanks. */
    public static String line(String text, int length) {
        return cut(
                shown(text.replaceAll("\\R|\\t", " "), length, Visible::isHidden)
                        .stripTrailing(),
                length);
    }

    /** Some of several names, for example "ada, bob and 3 more". */
    public static String names(Collection<String> names, int shown) {
        String some = names.stream()
                .limit(shown)
                .map(name -> name(name, LONGEST_NAME))
                .collect(Collectors.joining(", "));
        return names.size() > shown ? "%s and %d more".formatted(some, names.size() - shown) : some;
    }

    /** What went wrong on our side, and where, in one line for an instructor. */
    public static String fault(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return line(fault.toString()) + (trace.length == 0 ? "" : ", at " + trace[0]);
    }

    /** A message: lines of at most {@code length} characters altogether. Line breaks and tabs stay. */
    public static String lines(String text, int length) {
        IntPredicate hidden = code -> code != '\n' && code != '\t' && Visible.isHidden(code);
        return cut(shown(text.replace("\r\n", "\n"), length, hidden), length);
    }

    private static String shown(String text, int length, IntPredicate hidden) {
        int end = Math.min(text.length(), 4 * length);
        return Visible.of(text.substring(0, end), hidden);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + MORE;
    }
}
