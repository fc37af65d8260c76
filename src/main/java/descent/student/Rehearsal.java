package descent.student;

import descent.trial.BatchingTrial;
import descent.trial.Implementation;
import descent.trial.InitialTheta;
import descent.trial.Instance;
import descent.trial.LandscapeSlopes;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrial;
import descent.trial.StubTrial;
import descent.trial.Subject;
import descent.trial.Surface;
import descent.trial.Trial;
import descent.trial.TrustedRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Classes of our own and trials of them, as a check of exercises has them: a process that has been through them is fast
 * from then on, and has loaded the classes that every student's process needs.
 */
public final class Rehearsal {
    private static final int STEPS = 50;

    /** Every operation that the exercises are likely to be written with. */
    private static final String RULE = """
            package descent.exercises;

            import descent.Memory;
            import descent.Optimizer;
            import descent.Step;
            import org.nd4j.linalg.api.ndarray.INDArray;
            import org.nd4j.linalg.factory.Nd4j;
            import org.nd4j.linalg.ops.transforms.Transforms;

            public record Rule(double rate) implements Optimizer {
                @Override
                public Step start(INDArray theta, Memory memory) {
                    INDArray m = memory.zeros("m");
                    INDArray v = memory.copy("v", theta);
                    INDArray u = memory.nested("inner").zeros("u");
                    return (gradient, t) -> {
                        INDArray g = gradient.at(theta.sub(m.mul(0.5))).dup();
                        m.muli(0.9).addi(g.mul(1 - 0.9));
                        v.muli(0.9).addi(g.mul(g).muli(1 - 0.9));
                        u.assign(Transforms.max(u.mul(0.9), Transforms.abs(g).addi(1e-8)));
                        INDArray step = m.div(1 - Math.pow(0.9, t)).divi(Transforms.sqrt(v).addi(1)).muli(rate);
                        theta.subi(step).addi(m.div(u).muli(rate).rsub(1).negi()).divi(2);
                        theta.assign(theta.add(Transforms.pow(g, 2).mul(Transforms.sign(g)).mul(0.001)));
                        Nd4j.math().square(g);
                    };
                }
            }
            """;

    private static final String BATCHES = """
            package descent.exercises;

            import descent.Batching;
            import java.util.Iterator;
            import java.util.random.RandomGenerator;
            import java.util.stream.IntStream;

            public record Batches() implements Batching {
                @Override
                public Iterator<int[]> epoch(int samples, RandomGenerator random) {
                    return IntStream.range(0, samples).mapToObj(i -> new int[] {i}).iterator();
                }
            }
            """;

    /** The classes; one of them does not compile. */
    public static final Map<String, byte[]> FILES =
            Map.of("Rule.java", bytes(RULE), "Batches.java", bytes(BATCHES), "Broken.java", bytes("class {"));

    private Rehearsal() {}

    /**
     * Runs the trials.
     *
     * @param subject with the classes of {@link #FILES}
     * @param enough asked before each trial
     */
    public static void of(Subject subject, BooleanSupplier enough) {
        for (Trial<?> trial : trials()) {
            if (enough.getAsBoolean()) {
                return;
            }
            subject.run(trial);
        }
    }

    private static List<Trial<?>> trials() {
        Instance rule = Instance.of("Rule", 0.1);
        RuleTrial plain =
                RuleTrial.of(rule, InitialTheta.of(1, -2), RecordedSlopes.of(STEPS, 2, 0.25, (t, i) -> t - 3.0 * i));
        List<Trial<?>> trials = new ArrayList<>();
        trials.add(StubTrial.of(StubTrial.Kind.OPTIMIZER, rule, "rate"));
        trials.add(plain.noting(RuleTrial.Noting.EACH));
        trials.add(plain.on(InitialTheta.Precision.FLOAT).with(RuleTrial.Company.BESIDE_ANOTHER));
        trials.add(plain.savedAfter(STEPS / 2).with(RuleTrial.GradientArrays.OVERWRITTEN));
        for (TrustedRule trusted : TrustedRule.values()) {
            trials.add(RuleTrial.of(trusted, plain.theta(), plain.slopes()));
        }
        double[] everywhere = new double[2 * Surface.values().length];
        trials.add(RuleTrial.of(rule, InitialTheta.of(everywhere), new LandscapeSlopes(STEPS)));
        trials.add(BatchingTrial.of(Instance.of("Batches"), STEPS, 1));
        return trials;
    }

    /** All in this process: compiles, loads, and sends each trial and its trace to itself. */
    public static void main(String[] arguments) {
        try (Toolchain toolchain = new Toolchain(ClassPath.own().entries())) {
            Compiled compiled = arrived(Answer.class, toolchain.all(FILES), Compiled.class);
            Implementation classes = Implementation.of(StudentClasses.rules(compiled.classes()));
            for (Trial<?> trial : trials()) {
                Request.Run run = arrived(Request.class, new Request.Run(trial), Request.Run.class);
                arrived(Answer.class, new Answer.Ran(run.trial().run(classes)), Answer.Ran.class);
            }
        }
    }

    private static <T, M extends T> M arrived(Class<T> type, M message, Class<M> kind) {
        return kind.cast(Wire.value(type, Wire.bytes(type, message)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
