package descent.student;

import descent.trial.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/** The compiler's errors in a file as a student reads them. */
final class Complaints {
    /** What is shown of them: with a headline, 25 lines. */
    private static final int MOST = 23;

    private static final int WIDEST = 72;
    private static final int LONGEST = 200;
    private static final int MESSAGE = 3;

    /** Before the name of a class, which is enough to know it by. */
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private static final String NOT_FINAL = "compiler.err.cant.ref.non.effectively.final.var";

    private Complaints() {}

    /**
     * Each error with its line, an empty line between two.
     *
     * @param broken what is wrong with other files
     */
    static List<String> of(SourceText source, List<? extends Diagnostic<?>> errors, Map<String, List<String>> broken) {
        List<String> siblings = broken.keySet().stream()
                .filter(file -> errors.stream().anyMatch(error -> isAbout(file, error)))
                .toList();
        List<List<String>> all = new ArrayList<>();
        siblings.forEach(file -> all.add(sibling(file, broken.get(file).get(0))));
        errors.stream()
                .filter(error -> siblings.stream().noneMatch(file -> isAbout(file, error)))
                .forEach(error -> all.add(one(source, error)));
        return joined(all);
    }

    private static List<String> sibling(String file, String why) {
        return List.of(
                "it uses " + ExerciseFiles.className(file) + ", which does not compile",
                "  " + (why.contains(file) ? why : file + ", " + why));
    }

    private static List<String> joined(List<List<String>> all) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int left = all.size() - i - 1;
            int room = MOST - lines.size() - (lines.isEmpty() ? 0 : 1) - (left == 0 ? 0 : 2);
            if (all.get(i).size() > room) {
                lines.addAll(List.of("", "… and " + (left + 1) + " more"));
                break;
            }
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(all.get(i));
        }
        return lines;
    }

    private static boolean isAbout(String file, Diagnostic<?> error) {
        return message(error).matches("(?s).*\\b(class|variable) " + ExerciseFiles.className(file) + "\\b.*");
    }

    private static String message(Diagnostic<?> error) {
        return PACKAGES.matcher(Visible.lines(error.getMessage(Locale.ROOT))).replaceAll("");
    }

    private static List<String> one(SourceText source, Diagnostic<?> error) {
        List<String> lines = new ArrayList<>();
        List<String> message =
                message(error).lines().limit(MESSAGE).map(Complaints::cut).toList();
        lines.add("line " + error.getLineNumber() + ": " + message.get(0));
        message.stream().skip(1).forEach(line -> lines.add("  " + line.strip()));
        place(source.text, (int) error.getPosition()).forEach(lines::add);
        if (NOT_FINAL.equals(error.getCode())) {
            lines.add("θ and state are changed in place: subi, muli");
        }
        return lines;
    }

    /** The line itself, and a caret under the place. */
    private static Stream<String> place(String text, int position) {
        if (position < 0 || position > text.length()) {
            return Stream.of();
        }
        int start = Math.max(text.lastIndexOf('\n', position - 1), text.lastIndexOf('\r', position - 1)) + 1;
        String line = text.substring(start).lines().findFirst().orElse("").replace('\t', ' ');
        int indent = line.length() - line.stripLeading().length();
        int column = Math.min(position - start, line.length());
        String shown = Visible.lines(line.strip());
        return shown.isEmpty() || shown.length() > WIDEST || column < indent
                ? Stream.of()
                : Stream.of(
                        "    " + shown,
                        "    "
                                + " "
                                        .repeat(Visible.lines(line.substring(indent, column))
                                                .length()) + "^");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
