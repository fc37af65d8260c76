package descent.kata.check;

import descent.InPlace;
import descent.kata.Exercise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The compiler's errors as a student reads them. */
final class Complaints {
    private static final int MOST = 4;
    private static final int WIDEST = 72;

    private Complaints() {}

    /** At most 25 lines. */
    static List<String> of(Exercise exercise, List<Diagnostic<? extends JavaFileObject>> errors) {
        List<String> lines = new ArrayList<>();
        lines.add(exercise + " does not compile.  " + exercise.file());
        errors.stream().limit(MOST).forEach(error -> lines.addAll(one(exercise, error)));
        if (errors.size() > MOST) {
            lines.add("");
            lines.add("  … and " + (errors.size() - MOST) + " more");
        }
        return lines;
    }

    private static List<String> one(Exercise exercise, Diagnostic<? extends JavaFileObject> error) {
        List<String> lines = new ArrayList<>();
        String[] message = error.getMessage(Locale.ROOT).split("\\R");
        lines.add("");
        lines.add("  " + place(exercise, error) + message[0]);
        for (int i = 1; i < Math.min(message.length, 3); i++) {
            lines.add("    " + message[i].strip());
        }
        InPlace.explain(message[0]).ifPresent(words -> lines.add("    " + words));
        lines.addAll(source(error));
        return lines;
    }

    private static String place(Exercise exercise, Diagnostic<? extends JavaFileObject> error) {
        if (error.getSource() == null) {
            return "";
        }
        Path file = Path.of(error.getSource().toUri()).getFileName();
        boolean other = !file.toString().equals(exercise.name() + ".java");
        return (other ? file + ", " : "") + "line " + error.getLineNumber() + ": ";
    }

    /** The line itself, and a caret under the place. */
    private static List<String> source(Diagnostic<? extends JavaFileObject> error) {
        try {
            List<String> text = error.getSource() == null
                    ? List.of()
                    : error.getSource().getCharContent(true).toString().lines().toList();
            int line = (int) error.getLineNumber() - 1;
            if (line < 0 || line >= text.size()) {
                return List.of();
            }
            String code = text.get(line);
            int indent = code.length() - code.stripLeading().length();
            int column = (int) error.getColumnNumber() - 1 - indent;
            return code.strip().length() > WIDEST || column < 0
                    ? List.of()
                    : List.of("      " + code.strip(), "      " + " ".repeat(column) + "^");
        } catch (IOException e) {
            return List.of(); // the file changes while it is read: the next check will show it
        }
    }
}
