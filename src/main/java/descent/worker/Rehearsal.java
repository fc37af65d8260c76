package descent.worker;

import descent.Optimizer;
import descent.student.ClassPath;
import descent.student.Compiled;
import descent.student.Toolchain;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Compiles rules of our own and takes them for a walk, so that the classes that every student's process needs get into a
 * shared archive.
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

    private Rehearsal() {}

    public static void main(String[] arguments) {
        Compiled compiled = compiled(Map.of("Rule.java", RULE, "Batches.java", BATCHES, "Broken.java", "class {"));
        Student student = new Student();
        student.load(carried(Parcel.write(compiled, Out.reply())).classes());
        Optimizer rule = (Optimizer) student.make(Kind.OPTIMIZER, "Rule", new Object[] {0.1});
        Route route = Route.of(new double[] {1, -2}, RecordedSlopes.of(STEPS, 2, 0.25, (t, i) -> t - 3.0 * i));
        Walk walk = new Walker(rule, route.noting(Route.Noting.EACH)).walkBeside(new Walker(rule, route));
        for (Inner inner : Inner.values()) {
            new Walker(inner, route).walk();
        }
        new Walker(rule, Route.of(new double[2 * Landscape.values().length], new LandscapeSlopes(STEPS))).walk();
        walk.write(Out.reply());
        descent.Batching batching = (descent.Batching) student.make(Kind.BATCHING, "Batches", new Object[0]);
        Iterator<int[]> epoch = batching.epoch(STEPS, new SplittableRandom(1));
        new Mirror().changes(Out.reply().numbers(epoch.next()));
    }

    private static Compiled compiled(Map<String, String> texts) {
        Map<String, byte[]> files = new HashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        try (Toolchain toolchain = new Toolchain(ClassPath.own().entries())) {
            return toolchain.all(files);
        }
    }

    private static Compiled carried(Out out) {
        byte[] frame = out.frame(0);
        return Parcel.read(new In(java.util.Arrays.copyOfRange(frame, Frames.HEADER, frame.length)));
    }
}
