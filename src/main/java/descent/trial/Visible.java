package descent.trial;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Text of unknown origin in which nothing steers a terminal, reverses a line or hides. */
public final class Visible {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int MOST_MARKS = 2;

    private Visible() {}

    /** Its lines as they are, and what would do such a thing as its code ({@code \u001b}, {@code \u202e}). */
    public static String lines(String text) {
        return of(text.replace("\r\n", "\n"), code -> code != '\n' && code != '\t' && isHidden(code));
    }

    /** With the codes of what is to be hidden instead, and of marks that stack on one letter, over the next lines. */
    public static String of(String text, IntPredicate hidden) {
        StringBuilder shown = new StringBuilder();
        int[] stacked = {0};
        text.codePoints().forEach(code -> {
            stacked[0] = isMark(code) ? stacked[0] + 1 : 0;
            if (hidden.test(code) || stacked[0] > MOST_MARKS) {
                shown.append(String.format(Locale.ROOT, code <= 0xffff ? "\\u%04x" : "\\U%08x", code));
            } else {
                shown.appendCodePoint(code);
            }
        });
        return shown.toString();
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Two joiners are not, for some scripts cannot be written without them. */
    public static boolean isHidden(int code) {
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
}
