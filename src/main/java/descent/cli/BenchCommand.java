package descent.cli;

import descent.Require;
import descent.device.Machine;
import descent.experiment.Workload;
import descent.report.Environment;
import descent.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times trainings here and in another program, in turn, each round in processes of their own. */
@Command(name = "bench", description = "Times trainings, in turn with other programs that do the same.")
final class BenchCommand extends DescentCommand implements Runnable {
    /** A machine of which others keep more than this busy is not quiet. */
    private static final double QUIET = 0.1;

    @Option(
            names = "--data",
            paramLabel = "EXPERIMENT=DIR",
            description = "Where the data is: mnist=DIR, cifar=DIR. What has none is left out.")
    private Map<String, Path> data = new LinkedHashMap<>();

    @Option(
            names = "--peer",
            paramLabel = "EXPERIMENT=COMMAND",
            description =
                    "A program that does the same: mnist=..., cifar=..., regression=...; the data folder and what to"
                            + " train become its last arguments. Its last line must be JSON with \"whole_seconds\".")
    private Map<String, String> peers = new LinkedHashMap<>();

    @Option(
            names = "--only",
            paramLabel = "A,B",
            split = ",",
            description = "Only these: ten, descent, adam, cifar, two, regression.")
    private List<String> only = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "How often (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "How many lanes train side by side; as many as there are cores unless said.")
    private int atOnce = Runtime.getRuntime().availableProcessors();

    @Option(names = "--here", hidden = true, description = "Trains one of them in this process, once.")
    private Optional<String> here;

    @Override
    public void run() {
        Require.atLeastOne("rounds", rounds);
        Require.atLeastOne("at-once", atOnce);
        if (here.isPresent()) {
            Workload workload = named(here.get());
            out().println("{\"whole_seconds\": %s}".formatted(workload.seconds(folder(workload), atOnce)));
        } else {
            compare(workloads());
        }
    }

    private Optional<Path> folder(Workload workload) {
        return Optional.ofNullable(data.get(workload.experiment()));
    }

    private static Workload named(String name) {
        return Workload.ALL.stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown training \"%s\": choose from %s"
                        .formatted(
                                name, Workload.ALL.stream().map(Workload::name).collect(Collectors.joining(", ")))));
    }

    private List<Workload> workloads() {
        List<Workload> asked = only.isEmpty()
                ? Workload.ALL
                : only.stream().map(BenchCommand::named).toList();
        List<Workload> possible = asked.stream()
                .filter(workload -> workload.experiment().equals("regression")
                        || folder(workload).isPresent())
                .toList();
        if (possible.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing to time without data: give --data mnist=DIR or --data cifar=DIR");
        }
        return possible;
    }

    private void compare(List<Workload> workloads) {
        out().println(about());
        Map<Workload, List<Round>> all = new LinkedHashMap<>();
        boolean quiet = true;
        for (int round = 1; round <= rounds; round++) {
            quiet &= isQuiet(round);
            for (Workload workload : workloads) {
                Round one = new Round(ours(workload).seconds(), theirs(workload).map(Peer::seconds));
                all.computeIfAbsent(workload, key -> new ArrayList<>()).add(one);
                out().println("round %d of %d, %s: %s".formatted(round, rounds, workload.words(), one));
            }
        }
        out().println(table(all).text());
        if (!quiet) {
            out().println("The machine was not quiet: measure again before you believe these figures.");
        }
    }

    private static String about() {
        Environment environment = Environment.current();
        return "%d cores of %s, Java %s, ND4J %s, OpenBLAS kernels for %s"
                .formatted(
                        environment.cores(),
                        Machine.processor(),
                        environment.java(),
                        environment.nd4j(),
                        Machine.blasKernel());
    }

    private boolean isQuiet(int round) {
        try {
            double busy = Machine.busy();
            if (busy > QUIET) {
                out().println("before round %d, others keep %.0f %% of the machine busy".formatted(round, 100 * busy));
            }
            return !(busy > QUIET);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two rounds", e);
        }
    }

    private Peer ours(Workload workload) {
        List<String> arguments = new ArrayList<>(List.of("bench", "--here", workload.name(), "--at-once", "" + atOnce));
        folder(workload).ifPresent(folder -> arguments.addAll(List.of("--data", workload.experiment() + "=" + folder)));
        return new Peer(OwnJvm.command(arguments.toArray(String[]::new)));
    }

    private Optional<Peer> theirs(Workload workload) {
        List<String> arguments = new ArrayList<>();
        folder(workload).ifPresent(folder -> arguments.add(folder.toString()));
        arguments.addAll(workload.elsewhere());
        return Optional.ofNullable(peers.get(workload.experiment())).map(typed -> Peer.of(typed, arguments));
    }

    /** Seconds, here and there. */
    private record Round(double here, Optional<Double> there) {
        Optional<Double> ratio(int lanesAtOnce) {
            return there.map(seconds -> here / lanesAtOnce / seconds);
        }

        @Override
        public String toString() {
            String ours = format(here) + " s here";
            return there.map(seconds -> "%s, %s s there".formatted(ours, format(seconds)))
                    .orElse(ours);
        }
    }

    private static Table table(Map<Workload, List<Round>> all) {
        Table table = Table.titled("Seconds, medians of the rounds")
                .words("training")
                .numbers("here", "there", "ratio", "least", "most");
        for (Map.Entry<Workload, List<Round>> entry : all.entrySet()) {
            table = table.row(row(entry.getKey(), entry.getValue()));
        }
        return table.note("ratio: here / there in the same round, a lane where there are two; below 1 we are faster");
    }

    private static List<String> row(Workload workload, List<Round> rounds) {
        int lanes = workload.name().equals("two") ? 2 : 1;
        List<Double> here = rounds.stream().map(Round::here).sorted().toList();
        List<Double> there = rounds.stream()
                .flatMap(round -> round.there().stream())
                .sorted()
                .toList();
        List<Double> ratios = rounds.stream()
                .flatMap(round -> round.ratio(lanes).stream())
                .sorted()
                .toList();
        return List.of(
                workload.words(),
                format(median(here)),
                there.isEmpty() ? "–" : format(median(there)),
                ratios.isEmpty() ? "–" : format(median(ratios)),
                ratios.isEmpty() ? "–" : format(ratios.get(0)),
                ratios.isEmpty() ? "–" : format(ratios.get(ratios.size() - 1)));
    }

    private static double median(List<Double> sorted) {
        int last = sorted.size() - 1;
        return (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
