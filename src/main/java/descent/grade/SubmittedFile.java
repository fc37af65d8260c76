package descent.grade;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file of a submission, before anybody has looked into it.
 *
 * @param name where it is, as it was found
 * @param kind what it is
 */
record SubmittedFile(String name, Kind kind, Opener content) {
    /** What a file can be. */
    enum Kind {
        PLAIN,
        LINK,
        OTHER
    }

    /** Opens a file. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** The last part of its name. */
    String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
