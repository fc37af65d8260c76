package descent.cli;

import descent.kata.check.Project;
import descent.kata.watch.Watching;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks each exercise as it is saved. */
@Command(
        name = "watch",
        description = "Checks each exercise as it is saved, and says what is wrong.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The folder with exercises/ in it; this one unless said.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Project project = new Project(folder);
        new Watching(project, new Commands(folder), Main.charset())
                .run(spec.commandLine().getOut());
        return 0;
    }
}
