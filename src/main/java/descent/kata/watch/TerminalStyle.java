package descent.kata.watch;

import descent.kata.Verdict.Status;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How a terminal shows what is more than text. */
enum TerminalStyle {
    /** In colour. */
    COLOUR("\u001b[1m", "\u001b[2m", "\u001b[0m") {
        @Override
        String cell(Status status) {
            return switch (status) {
                case PASS -> "\u001b[32m█\u001b[0m";
                case NOT_STARTED -> "\u001b[2m·\u001b[0m";
                default -> "\u001b[31m×\u001b[0m";
            };
        }
    },
    /** Without colour, as {@code NO_COLOR} asks. */
    PLAIN("", "", "") {
        @Override
        String cell(Status status) {
            return switch (status) {
                case PASS -> "█";
                case NOT_STARTED -> "·";
                default -> "×";
            };
        }
    },
    /** For terminals that know no more than ASCII. */
    ASCII("", "", "") {
        @Override
        String cell(Status status) {
            return switch (status) {
                case PASS -> "#";
                case NOT_STARTED -> ".";
                default -> "x";
            };
        }
    };

    private final String strong;
    private final String faint;
    private final String normal;

    TerminalStyle(String strong, String faint, String normal) {
        this.strong = strong;
        this.faint = faint;
        this.normal = normal;
    }

    static TerminalStyle of(Map<String, String> environment, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return ASCII;
        }
        return environment.getOrDefault("NO_COLOR", "").isEmpty() ? COLOUR : PLAIN;
    }

    /** One exercise in the progress bar. */
    abstract String cell(Status status);

    String strong(String text) {
        return strong + text + normal;
    }

    String faint(String text) {
        return faint + text + normal;
    }
}
