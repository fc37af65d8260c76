package descent.bench;

import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Times training batches in one lane, and in as many side by side as there are cores. */
public final class BatchBenchmarks {
    private BatchBenchmarks() {}

    /** Takes JMH's own options, for example {@code -p network=cifar}. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        System.out.printf("%-14s %6s %10s %10s%n", "network", "lanes", "least, ms", "median, ms");
        int cores = Runtime.getRuntime().availableProcessors();
        for (int lanes = 1; lanes <= cores; lanes += Math.max(1, cores - 1)) {
            OptionsBuilder options = new OptionsBuilder();
            options.parent(new CommandLineOptions(arguments))
                    .include(BatchBenchmark.class.getName())
                    .threads(lanes)
                    .verbosity(VerboseMode.SILENT);
            new Runner(options.build()).run().forEach(BatchBenchmarks::print);
        }
    }

    private static void print(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        System.out.printf(
                Locale.ROOT,
                "%-14s %6d %10.3f %10.3f%n",
                result.getParams().getParam("network"),
                result.getParams().getThreads(),
                times.getMin(),
                times.getPercentile(50));
    }
}
