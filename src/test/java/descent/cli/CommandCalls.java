package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are called in this process, and what they print. */
abstract class CommandCalls {
    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    /** The exit status. */
    int execute(String... arguments) {
        return Main.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    /** A wrong call ends with status 2, prints nothing, and says in one line what is wrong. */
    void assertRefused(String problem, String... arguments) {
        assertThat(execute(arguments)).isEqualTo(2);
        assertThat(err.toString().strip())
                .startsWith("descent: ")
                .contains(problem)
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }
}
