package descent.trial;

import java.util.Arrays;
import java.util.List;

/**
 * What somebody's classes threw, in plain text: its own methods may be a student's.
 *
 * @param type the full name of its class
 * @param message its message; empty if there is none
 * @param at where in the student's own code, the innermost first
 */
public record Thrown(String type, String message, List<Place> at) {
    private static final int LONGEST = 600;
    private static final int FRAMES = 4;
    private static final String OWN_CODE = "descent\\.(exercises|solutions|mutant)\\..*";

    /**
     * A line of code.
     *
     * @param type the class's full name
     */
    public record Place(String type, String file, int line) {}

    public Thrown {
        at = List.copyOf(at);
    }

    /** Describes what was thrown; asks it as little as possible. */
    public static Thrown of(Throwable thrown) {
        List<Place> at = List.of();
        String message;
        try {
            message = cut(Visible.lines(said(thrown)));
            at = places(thrown.getStackTrace());
        } catch (Throwable hostile) {
            message = "(its message cannot be read)";
        }
        return new Thrown(cut(thrown.getClass().getName()), message, at);
    }

    /** Those of a stack's places that are in a student's own code, the innermost first, and not too many. */
    public static List<Place> places(StackTraceElement... stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().matches(OWN_CODE))
                .limit(FRAMES)
                .map(frame -> new Place(
                        cut(frame.getClassName()), cut(String.valueOf(frame.getFileName())), frame.getLineNumber()))
                .toList();
    }

    /** Whether it is of this class. */
    public boolean is(Class<? extends Throwable> other) {
        return type.equals(other.getName());
    }

    /** The class's name without its package. */
    public String simpleName() {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    private static String said(Throwable thrown) {
        if (thrown.getMessage() != null) {
            return thrown.getMessage();
        }
        return thrown.getCause() == null ? "" : String.valueOf(thrown.getCause());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
