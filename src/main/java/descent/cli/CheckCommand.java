package descent.cli;

import descent.kata.Exercise;
import descent.kata.Invocation;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.VerdictReport;
import descent.kata.check.Checked;
import descent.kata.check.Checker;
import descent.kata.check.KnownVerdicts;
import descent.kata.check.Project;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks one exercise as its file stands. */
@Command(
        name = "check",
        description = "Checks one exercise as its file stands; the others need not even compile.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final Duration DEADLINE = Duration.ofSeconds(20); // the process is a cold one

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            converter = ExerciseArgument.class,
            description = "The exercise's number or name, for example 08 or Adam.")
    private Exercise exercise;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The folder with exercises/ in it; this one unless said.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Checked checked = check(new Project(folder));
        Verdict verdict = checked.verdict();
        PrintWriter out = spec.commandLine().getOut();
        checked.excerpt().forEach(out::println);
        if (verdict.status() == Status.PASS) {
            out.println(exercise + " is right.");
        }
        VerdictReport.of(verdict, "Try again  " + Invocation.of("check " + exercise.id()))
                .forEach(out::println);
        out.flush();
        return verdict.red() ? 1 : 0;
    }

    private Checked check(Project project) {
        try (Checker checker = new Checker(project, DEADLINE)) {
            return KnownVerdicts.of(project).look(List.of(exercise), checker).get(0);
        }
    }
}
