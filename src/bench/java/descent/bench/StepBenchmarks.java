package descent.bench;

import java.util.Collection;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times single steps and prints them in GB/s: the bytes that a rule must at least move (θ and each state array read and
 * written, the gradient copied in and read) over the time that it took, beside a plain copy (one array read, one written).
 */
public final class StepBenchmarks {
    private StepBenchmarks() {}

    /** Takes JMH's own options, for example {@code -p rule=Adam,copy}. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(new CommandLineOptions(arguments))
                .include(StepBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT);
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.printf("%-24s %12s %12s %10s %8s%n", "rule", "parameters", "µs/step", "± 99.9 %", "GB/s");
        results.forEach(StepBenchmarks::print);
    }

    private static void print(RunResult result) {
        String rule = result.getParams().getParam("rule");
        long parameters = Long.parseLong(result.getParams().getParam("parameters"));
        double micros = result.getPrimaryResult().getScore();
        System.out.printf(
                Locale.ROOT,
                "%-24s %,12d %,12.1f %,10.1f %8.2f%n",
                rule,
                parameters,
                micros,
                result.getPrimaryResult().getScoreError(),
                arraysMoved(rule, parameters) * parameters * Float.BYTES / (micros * 1e3));
    }

    private static double arraysMoved(String rule, long parameters) {
        if (rule.equals(StepBenchmark.COPY)) {
            return 2;
        }
        INDArray theta = Nd4j.zeros(DataType.FLOAT, parameters);
        double state = StepBenchmark.started(rule, theta).memory().arrays().values().stream()
                .mapToDouble(INDArray::length)
                .sum();
        return 5 + 2 * state / parameters;
    }
}
