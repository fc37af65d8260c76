package descent.bench;

import descent.Backend;
import descent.Descent;
import descent.Optimizer;
import descent.Rules;
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
        "Ranger"
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
        Descent descent = Descent.start(optimizer(rule), theta);
        step = () -> descent.step(point -> scratch.assign(source)); // rules overwrite their gradient
    }

    @Benchmark
    public void step() {
        step.run();
    }

    static Optimizer optimizer(String rule) {
        Rules rules = Rules.SOLUTIONS;
        return switch (rule) {
            case "BatchGradientDescent" -> rules.optimizer(rule, 1e-3);
            case "Momentum", "Nesterov" -> rules.optimizer(rule, 1e-3, 0.9);
            case "Adagrad" -> rules.optimizer(rule, 1e-3, 1e-10);
            case "RmsProp" -> rules.optimizer(rule, 1e-3, 0.99, 1e-8);
            case "Adadelta" -> rules.optimizer(rule, 0.9, 1e-6);
            case "Lookahead" -> rules.optimizer(rule, optimizer("Adam"), 5, 0.5);
            case "WeightDecay" -> rules.optimizer(rule, optimizer("Momentum"), 1e-4);
            case "AdamW" -> rules.optimizer(rule, 1e-3, 0.9, 0.999, 1e-8, 0.01);
            case "Ranger" -> rules.optimizer(rule, 1e-3, 0.95, 0.999, 1e-5, 6, 0.5);
            default -> rules.optimizer(rule, 1e-3, 0.9, 0.999, 1e-8);
        };
    }
}
