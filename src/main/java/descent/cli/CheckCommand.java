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

/** Checks exercises as their files stand. */
@Command(
        name = "check",
        description = "Checks exercises as their files stand; the others need not even compile.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final Duration DEADLINE = Duration.ofSeconds(20); // the process is a cold one

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            converter = ExerciseArgument.class,
            description = "The exercise's number or name, for example 08 or Adam; several, one after the other.")
    private List<Exercise> exercises;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The folder with exercises/ in it; this one unless said.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        boolean red = false;
        Project project = new Project(folder);
        KnownVerdicts known = KnownVerdicts.of(project);
        try (Checker checker = new Checker(project, DEADLINE)) {
            for (Exercise exercise : exercises) {
                if (exercise != exercises.get(0)) {
                    spec.commandLine().getOut().println();
                }
                Checked checked = known.look(List.of(exercise), checker).get(0);
                report(checked);
                red |= checked.verdict().red();
            }
        }
        return red ? 1 : 0;
    }

    private void report(Checked checked) {
        Verdict verdict = checked.verdict();
        PrintWriter out = spec.commandLine().getOut();
        checked.excerpt().forEach(out::println);
        if (verdict.status() == Status.PASS) {
            VerdictReport.right(verdict).forEach(out::println);
        }
        String again =
                "Try again  " + Invocation.of("check " + verdict.exercise().id());
        VerdictReport.of(verdict, again).forEach(out::println);
        out.flush();
    }
}
