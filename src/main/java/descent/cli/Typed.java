package descent.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** A command as it was typed, so that it can be typed again. */
final class Typed {
    private Typed() {}

    static String by(CommandSpec spec) {
        return spec.root().commandLine().getParseResult().originalArgs().stream()
                .map(Typed::quoted)
                .collect(Collectors.joining(" ", "descent ", ""));
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
