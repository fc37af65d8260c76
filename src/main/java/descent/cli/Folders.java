package descent.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where commands write to if nobody says. */
final class Folders {
    private Folders() {}

    /** Beside everything else that Maven makes where there is a project, else in the folder that one is in. */
    static Path usual(String kind, String name) {
        return usual(kind).resolve(name);
    }

    /** The same for what needs no folder of its own. */
    static Path usual(String kind) {
        return Files.exists(Path.of("pom.xml")) ? Path.of("target", kind) : Path.of(kind);
    }
}
