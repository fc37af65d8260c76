package descent.cli;

import descent.experiment.Experiments;
import descent.experiment.Reproduction;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what there is to run. */
@Command(name = "list", description = "Lists the experiments.", mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Experiments, for run NAME:");
        for (Reproduction reproduction : Experiments.all()) {
            out.printf("  %-12s %s%n", reproduction.name(), reproduction.summary());
        }
    }
}
