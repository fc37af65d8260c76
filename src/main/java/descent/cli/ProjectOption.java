package descent.cli;

import descent.kata.check.Project;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which project a command is about. */
final class ProjectOption {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The folder with exercises/ in it; this one unless said.")
    private Path folder = Path.of("");

    Path folder() {
        return folder;
    }

    /** @throws IllegalArgumentException if there are no exercises in it */
    Project project() {
        return new Project(folder);
    }
}
