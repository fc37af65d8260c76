package descent.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine;

/** Lines on standard error that are not errors. */
final class Notes {
    private Notes() {}

    static Consumer<String> to(CommandLine command) {
        PrintWriter err = command.getErr();
        return note -> {
            err.println("note: " + note);
            err.flush();
        };
    }
}
