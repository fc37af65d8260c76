package descent.cli;

import descent.Require;
import descent.Rules;
import descent.kata.Proof;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the specs. */
@Command(
        name = "audit",
        description = "Proves the specs: solutions pass, stubs do not, every wrong rule of the catalogue is caught.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", description = "Decides the cases (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Instead, holds the solutions and legal rewritings against the specs for N seeds.")
    private Optional<Integer> seeds = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        seeds.ifPresent(count -> Require.atLeastOne("seeds", count));
        if (!Rules.SOLUTIONS.has("Adam")) {
            throw new IllegalArgumentException("audit needs solutions/, which is not here");
        }
        Proof proof = Proof.load();
        boolean holds = seeds.isPresent() ? proof.seeds(out, seed, seeds.get()) : proof.audit(out, seed);
        return holds ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
