package descent.spec;

import descent.kata.Elsewhere;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a rule threw, in a line, and where in the rule's own file. */
final class Thrown {
    private static final int LONGEST = 220;

    private Thrown() {}

    static List<String> lines(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        lines.add("it threw " + name(thrown) + said(thrown));
        Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().matches("descent\\.(exercises|solutions|mutant)\\..*"))
                .findFirst()
                .ifPresent(frame -> lines.add("at " + frame.getFileName() + ", line " + frame.getLineNumber()));
        return lines;
    }

    private static String name(Throwable thrown) {
        return thrown instanceof Elsewhere elsewhere
                ? elsewhere.simpleName()
                : thrown.getClass().getSimpleName();
    }

    private static String said(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage()).strip().replaceAll("\\s+", " ");
        if (thrown.getMessage() == null || message.isEmpty()) {
            return "";
        }
        return ": " + (message.length() > LONGEST ? message.substring(0, LONGEST) + " …" : message);
    }
}
