package descent.cli;

import descent.experiment.Experiments;
import descent.experiment.Reproduction;
import descent.function.AnalyticFunction;
import descent.function.Functions;
import descent.kata.Exercise;
import descent.kata.Invocation;
import descent.kata.NoSpecsException;
import descent.kata.check.Checker;
import descent.kata.check.KnownVerdicts;
import descent.kata.check.Project;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the exercises and how they stand, and what there is to run and to race on. */
@Command(name = "list", description = "Lists the exercises and how they stand, the experiments and the functions.")
final class ListCommand extends DescentCommand implements Runnable {
    @Mixin
    private ProjectOption project;

    @Override
    public void run() {
        boolean given = line().getParseResult().hasMatchedOption("--project");
        if (given || Files.isDirectory(project.folder().resolve("exercises"))) {
            lookAtChanges(project.project());
            out().println(new Standings(project.project()).table().text());
        }
        out().println("Experiments, for `run NAME`:");
        for (Reproduction reproduction : Experiments.all()) {
            out().printf("  %-12s %s%n", reproduction.name(), reproduction.summary());
        }
        out().println("Functions, for `race NAME`:");
        for (AnalyticFunction function : Functions.all()) {
            out().printf(
                            "  %-25s %s%n",
                            function.about().name(), function.about().formula());
        }
        out().printf("A command is called as  %s%n", Invocation.of("race beale"));
    }

    /** Checks what has changed since it was last checked: only what is seen is true. */
    private void lookAtChanges(Project own) {
        KnownVerdicts known = KnownVerdicts.of(own);
        List<Exercise> unknown = known.unknown();
        if (unknown.isEmpty()) {
            return;
        }
        Consumer<String> notes = notes();
        try (Checker checker = new Checker(own, Checker.DEADLINE)) {
            notes.accept("checks what has changed: "
                    + unknown.stream().map(Exercise::toString).collect(Collectors.joining(", ")));
            known.look(unknown, checker);
        } catch (NoSpecsException e) {
            notes.accept(e.getMessage());
        }
    }
}
