package descent.grade;

import java.util.List;

/** Puts a command behind walls. */
interface Sandbox {
    Isolation isolation();

    /** The command that runs {@code command} inside. */
    List<String> around(List<String> command);
}
