package descent.cli;

import descent.experiment.Experiments;
import descent.experiment.Reproduction;
import descent.function.AnalyticFunction;
import descent.function.Functions;
import java.nio.file.Files;
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
            out().println(new Standings(project.project()).table().text());
        }
        out().println("Experiments, for run NAME:");
        for (Reproduction reproduction : Experiments.all()) {
            out().printf("  %-12s %s%n", reproduction.name(), reproduction.summary());
        }
        out().println("Functions, for race NAME:");
        for (AnalyticFunction function : Functions.all()) {
            out().printf(
                            "  %-25s %s%n",
                            function.about().name(), function.about().formula());
        }
    }
}
