package descent.cli;

import descent.Require;
import descent.Rules;
import descent.experiment.Experiments;
import descent.experiment.Setting;
import descent.report.Table;
import descent.rule.Lineup;
import descent.rule.RuleExpression;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the ten lanes of {@code run mnist} that PyTorch has too, here and there in turn. */
@Command(name = "bench", description = "Times ten lanes of `run mnist`, in turn with a peer that does the same work.")
final class BenchCommand extends DescentCommand implements Runnable {
    @Option(names = "--data", paramLabel = "DIR", description = "Where MNIST is; needed with --peer.")
    private Optional<Path> data;

    @Option(
            names = "--peer",
            paramLabel = "COMMAND",
            description = "A program that does the same; the data folder becomes its last argument. Its last line of"
                    + " output must be JSON with \"whole_seconds\".")
    private Optional<String> peer;

    @Option(names = "--rounds", paramLabel = "N", description = "How often (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Override
    public void run() {
        Require.atLeastOne("rounds", rounds);
        if (peer.isPresent() && data.isEmpty()) {
            throw new IllegalArgumentException("--peer needs --data DIR: both must train on the same files");
        }
        List<Round> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(new Round(here(), peer.map(command -> new Peer(command).seconds(data.orElseThrow()))));
            out().println("round %d of %d: %s".formatted(round + 1, rounds, all.get(round)));
        }
        out().println(table(all).text());
    }

    private double here() {
        int cores = Runtime.getRuntime().availableProcessors();
        List<RuleExpression> with =
                Lineup.TEN.lanes().stream().map(Lineup.Named::rule).toList();
        Setting setting = new Setting(data, Rules.SOLUTIONS, with, new Setting.Chance(0, 1), cores, notes());
        return Experiments.named("mnist").run(setting).results().seconds();
    }

    /** Seconds for all ten lanes, here and at the peer. */
    private record Round(double here, Optional<Double> there) {
        @Override
        public String toString() {
            String ours = format(here) + " s here";
            return there.map(seconds ->
                            "%s, %s s there, ratio %s".formatted(ours, format(seconds), format(here / seconds)))
                    .orElse(ours);
        }
    }

    private Table table(List<Round> all) {
        Table table = Table.titled("Seconds for ten lanes of 3,000 iterations")
                .words("where")
                .numbers("least", "median", "most")
                .row(row("here", all.stream().map(Round::here)));
        if (peer.isEmpty()) {
            return table;
        }
        return table.row(row("peer", all.stream().flatMap(round -> round.there().stream())))
                .row(row(
                        "ratio",
                        all.stream().map(round -> round.here() / round.there().orElseThrow())))
                .note("ratio: here / peer in the same round; below 1 we are faster");
    }

    private static List<String> row(String name, Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        int last = sorted.size() - 1;
        double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
        return List.of(name, format(sorted.get(0)), format(median), format(sorted.get(last)));
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
