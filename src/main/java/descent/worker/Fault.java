package descent.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was thrown on the other side.
 *
 * @param type the class's full name
 * @param message its message; empty if there is none
 * @param at file and line of each frame in the student's own code, the innermost first
 */
public record Fault(String type, String message, List<StackTraceElement> at) {
    private static final int LONGEST = 600;
    private static final int FRAMES = 4;
    private static final String STUDENT = "descent.exercises.";

    /** Describes what was thrown; asks it as little as possible, because its methods may be the student's. */
    static Fault of(Throwable thrown) {
        List<StackTraceElement> at = new ArrayList<>();
        String message = "";
        try {
            message = cut(said(thrown));
            Arrays.stream(thrown.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(STUDENT))
                    .limit(FRAMES)
                    .forEach(at::add);
        } catch (Throwable hostile) {
            message = "(its message cannot be read)";
        }
        return new Fault(cut(thrown.getClass().getName()), message, at);
    }

    Out write(Out out) {
        out.text(type).text(message).number(at.size());
        at.forEach(frame -> out.text(cut(frame.getClassName()))
                .text(cut(String.valueOf(frame.getFileName())))
                .number(frame.getLineNumber()));
        return out;
    }

    static Fault read(In in) {
        String type = in.text(4 * LONGEST);
        String message = in.text(4 * LONGEST);
        List<StackTraceElement> at = new ArrayList<>();
        for (int left = in.number(FRAMES); left > 0; left--) {
            at.add(new StackTraceElement(in.text(4 * LONGEST), "", in.text(4 * LONGEST), in.number()));
        }
        return new Fault(type, message, at);
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
