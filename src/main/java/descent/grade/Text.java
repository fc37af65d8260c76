package descent.grade;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Text of unknown origin, made fit to be shown: what would steer a terminal, reverse the line or hide is written as its
 * code ({@code \u001b}, {@code \u202e}), so that it can be seen and does nothing. What HTML, XML or a spreadsheet would
 * read into the rest is the business of the format that shows it.
 */
public final class Text {
    private static final int USUAL = 300;
    private static final int MOST_MARKS = 2;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final String NOTHING = "(no name)";
    private static final String MORE = "…";

    private Text() {}

    /** A name: one line of at most {@code length} characters, in which different names look different. */
    public static String name(String text, int length) {
        String line = shown(text, length, Text::hidden).strip();
        return line.isEmpty() ? NOTHING : cut(line, length);
    }

    /** One line of a message, of at most 300 characters; see {@link #line(String, int)}. */
    static String line(String text) {
        return line(text, USUAL);
    }

    /** One line of a message: blanks stay where they are, for they align; line breaks and tabs become blanks. */
    public static String line(String text, int length) {
        return cut(shown(text.replaceAll("\\R|\\t", " "), length, Text::hidden).stripTrailing(), length);
    }

    /** A message: lines of at most {@code length} characters altogether. Line breaks and tabs stay. */
    public static String lines(String text, int length) {
        IntPredicate hidden = code -> code != '\n' && code != '\t' && hidden(code);
        return cut(shown(text.replace("\r\n", "\n"), length, hidden), length);
    }

    private static String shown(String text, int length, IntPredicate hidden) {
        StringBuilder shown = new StringBuilder();
        int[] stacked = {0};
        text.codePoints().limit(4L * length).forEach(code -> {
            stacked[0] = isMark(code) ? stacked[0] + 1 : 0;
            if (hidden.test(code) || stacked[0] > MOST_MARKS) {
                shown.append(code(code));
            } else {
                shown.appendCodePoint(code);
            }
        });
        return shown.toString();
    }

    /** More of them on one letter would cover the lines above and below. */
    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Two joiners stay, for some scripts cannot be written without them. */
    private static boolean hidden(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> code != ZERO_WIDTH_JOINER && code != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    private static String code(int code) {
        return String.format(Locale.ROOT, code <= 0xffff ? "\\u%04x" : "\\U%08x", code);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + MORE;
    }
}
