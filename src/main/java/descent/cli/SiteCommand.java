package descent.cli;

import descent.Rules;
import descent.data.AtomicFile;
import descent.kata.Course;
import descent.kata.lesson.CourseSite;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes all lessons and races as static files. */
@Command(
        name = "site",
        description = "Writes all lessons, the choice of an optimizer and all races as static pages with an index.",
        mixinStandardHelpOptions = true)
final class SiteCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
    private Path out;

    @Override
    public void run() {
        Reference.requireItself("site");
        AtomicFile.check(out);
        PrintWriter err = spec.commandLine().getErr();
        Path index = new CourseSite(Rules.SOLUTIONS, Course.in(Path.of("")).exercises(), what -> {
                    err.println(what);
                    err.flush();
                })
                .writeTo(out);
        spec.commandLine().getOut().println("wrote " + index);
        spec.commandLine().getOut().flush();
    }
}
