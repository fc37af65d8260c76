package descent.bench;

import descent.Backend;
import descent.Descent;
import descent.Rules;
import descent.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of each rule on FLOAT parameters, and a plain copy of as many to measure it by. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
    /** The plain copy's name among the rules. */
    static final String COPY = "copy";

    @Param({
        COPY,
        "BatchGradientDescent",
        "Momentum",
        "Nesterov",
        "Adagrad",
        "RmsProp",
        "Adam",
        "Adadelta",
        "AdaMax",
        "RAdam",
        "Lookahead",
        "WeightDecay",
        "AdamW",
        "Ranger",
        "ClipByNorm",
        "AmsGrad",
        "NAdam",
        "AdEmaMix",
        "Lion",
        "Sam",
        "Averaged",
        "ScheduleFree",
        "Lamb",
        "Adafactor",
        "PerArray(Muon, AdamW)"
    })
    public String rule;

    @Param({"79510", "10000000"})
    public int parameters;

    private Runnable step;

    /** Starts the rule on random parameters, with a gradient that is copied in anew each time. */
    @Setup
    public void start() {
        Backend.prepare();
        INDArray theta = Nd4j.rand(DataType.FLOAT, parameters);
        INDArray source = Nd4j.rand(DataType.FLOAT, parameters);
        INDArray scratch = source.dup();
        if (rule.equals(COPY)) {
            step = () -> scratch.assign(source);
            return;
        }
        Descent descent = started(rule, theta);
        step = () -> descent.step(point -> scratch.assign(source)); // rules overwrite their gradient
    }

    @Benchmark
    public void step() {
        step.run();
    }

    /** A rule with its usual values on two parameter arrays: a matrix as near a square as may be, and what is left. */
    static Descent started(String rule, INDArray theta) {
        long rows = (long) Math.sqrt(theta.length());
        long columns = theta.length() / rows;
        List<long[]> shapes = new ArrayList<>(List.of(new long[] {rows, columns}));
        if (rows * columns < theta.length()) {
            shapes.add(new long[] {theta.length() - rows * columns});
        }
        return Descent.start(new RuleBook(Rules.SOLUTIONS).rule(rule), theta, shapes);
    }
}
