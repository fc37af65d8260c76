package descent.spec;

import descent.Descent;
import descent.kata.Group;
import descent.worker.Vectors;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What must not move θ: a start, and gradients that are zero from the beginning. */
final class StartsWithNothing {
    private static final int STEPS = 7;
    private static final double ROUNDING = 1e-14;

    private StartsWithNothing() {}

    static List<Property<?>> of(RuleSpec spec) {
        return List.of(
                new Property<>("leave θ alone until the first step", Cases.of(spec, 1), 5, (subject, input) -> {
                            INDArray theta = Nd4j.createFromArray(input.theta());
                            Descent.start(spec.rule(subject, input.h()), theta);
                            if (!Arrays.equals(Vectors.values(theta), input.theta())) {
                                throw Violation.between("θ[0]", input.theta()[0], theta.getDouble(0), Double.NaN);
                            }
                        })
                        .in(Group.CONTRACT),
                new Property<>("leave θ alone while every gradient is zero", Cases.of(spec, 1), 5, (subject, input) -> {
                            Case still = input.with(Collections.nCopies(STEPS, 0.0))
                                    .with(h -> spec.with(Epsilon.above(spec, h), "λ", 0))
                                    .flat();
                            Agreement.within(ROUNDING).ofTheta(still.run(subject), resting(still));
                        })
                        .in(Group.LIMITS));
    }

    private static Run resting(Case input) {
        Run run = new Run();
        for (int t = 0; t <= input.steps(); t++) {
            run.theta().add(input.theta());
        }
        return run;
    }
}
