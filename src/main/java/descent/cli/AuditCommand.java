package descent.cli;

import descent.Require;
import descent.kata.Exercise;
import descent.kata.Proof;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves the specs. */
@Command(
        name = "audit",
        description =
                "Proves the specs: solutions pass, stubs do not, every wrong rule of the catalogue is caught; says what an exercise lacks.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            converter = ExerciseArgument.class,
            description = "Only these exercises, each by number or name.")
    private List<Exercise> exercises = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Decides the cases (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Instead, holds the solutions and legal rewritings against the specs for N seeds.")
    private Optional<Integer> seeds = Optional.empty();

    @Option(
            names = "--diagnosis",
            description = "Instead, checks invented wrong attempts, and says how often the mistake is named rightly.")
    private boolean diagnosis;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        seeds.ifPresent(count -> Require.atLeastOne("seeds", count));
        Reference.requireItself("audit");
        Proof proof = Proof.load();
        List<Exercise> chosen = exercises.isEmpty() ? Exercise.all() : exercises;
        return holds(proof, out, chosen) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean holds(Proof proof, PrintWriter out, List<Exercise> chosen) {
        if (diagnosis) {
            return proof.diagnosis(out, chosen);
        }
        return seeds.isPresent() ? proof.seeds(out, seed, seeds.get()) : proof.audit(out, seed, chosen);
    }
}
