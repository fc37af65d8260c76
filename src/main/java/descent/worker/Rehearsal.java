package descent.worker;

import descent.Descent;
import descent.Optimizer;
import java.util.Map;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Compiles and runs a rule of our own, so that the classes that every student's process needs get into a shared archive.
 */
public final class Rehearsal {
    private static final int STEPS = 50;

    private static final String RULE = """
            package descent.exercises;

            import descent.Memory;
            import descent.Optimizer;
            import descent.Step;
            import org.nd4j.linalg.api.ndarray.INDArray;
            import org.nd4j.linalg.ops.transforms.Transforms;

            public record Rule(double rate) implements Optimizer {
                @Override
                public Step start(INDArray initial, Memory memory) {
                    INDArray m = memory.zeros("m");
                    INDArray v = memory.copy("v", initial);
                    return (theta, gradient, t) -> {
                        INDArray g = gradient.at(theta);
                        m.muli(0.9).addi(g.mul(1 - 0.9));
                        v.muli(0.9).addi(g.mul(g).muli(1 - 0.9));
                        theta.subi(m.div(1 - Math.pow(0.9, t)).divi(Transforms.sqrt(v).addi(1)).muli(rate));
                    };
                }
            }
            """;

    private Rehearsal() {}

    public static void main(String[] arguments) {
        Compiled compiled = Compilation.of(Map.of("Rule.java", RULE));
        Student student = new Student();
        student.load(compiled.classes());
        Optimizer rule = (Optimizer) student.make(Kind.OPTIMIZER, "Rule", new Object[] {0.1});
        Descent descent = Descent.start(rule, Nd4j.createFromArray(1.0, 2.0));
        for (int t = 1; t <= STEPS; t++) {
            descent.step(point -> point.mul(2));
        }
    }
}
