package descent.cli;

import descent.kata.Exercise;
import descent.kata.Verdict.Status;
import descent.kata.check.KnownVerdicts;
import descent.kata.check.Project;
import descent.kata.studio.Studio;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a rule does on a page that changes as the rule does. */
@Command(
        name = "studio",
        description =
                "Shows your rule's path beside the right one on a page, which changes whenever you save or move a slider.",
        mixinStandardHelpOptions = true)
final class StudioCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProjectOption project;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Its number or name; the first that is not done unless said.",
            converter = ExerciseArgument.class)
    private Optional<Exercise> exercise;

    @Option(names = "--no-browser", description = "Only say where the page is.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Project own = project.project();
        try (Studio studio = new Studio(own, exercise.orElseGet(() -> firstOpen(own)))) {
            out.println("The studio is at " + studio.address());
            out.println("It ends with Ctrl-C, and half a minute after its last page is closed.");
            out.flush();
            if (!quiet) {
                Browser.open(studio.address());
            }
            studio.await();
        }
        return 0;
    }

    private static Exercise firstOpen(Project project) {
        KnownVerdicts known = KnownVerdicts.of(project);
        List<Exercise> all = project.course().exercises();
        return all.stream()
                .filter(each -> known.verdict(each)
                        .filter(last -> last.status() == Status.PASS)
                        .isEmpty())
                .findFirst()
                .orElse(all.get(0));
    }
}
