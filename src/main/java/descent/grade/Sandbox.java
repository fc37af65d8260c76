package descent.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Puts a command behind walls. */
interface Sandbox {
    Isolation isolation();

    /**
     * The command that runs {@code command} inside.
     *
     * @param place a folder of this process alone
     */
    List<String> around(List<String> command, Place place);

    /**
     * The folder that the process may write to, as it sees it. In its {@code cache} are the unpacked libraries; JavaCPP
     * wants that folder to be writable, and no links in it.
     */
    default Path home(Place place) {
        return Path.of("/tmp");
    }

    /**
     * Ends what has got out of a process's reach, and deletes what it has left elsewhere, where the walls do not see to it.
     *
     * @param pipes those that the process writes to
     */
    default void sweep(Place place, Set<String> pipes) {}

    /** Where one process lives. @param user the user that it runs as, where we may choose */
    record Place(Path folder, int user) {}
}
