package descent.spec;

import descent.trial.InitialTheta;
import descent.trial.RuleTrial;
import java.util.Arrays;
import java.util.List;

/** Six parameters, and what they are taken for. */
record Shaped(Case given, long[] shape, List<long[]> parts) {
    /** Whatever the case's parameters, six of them. */
    private static Case six(Case given) {
        return new Case(given.spec(), given.h(), given.start(), 6, given.gradients(), given.curvature());
    }

    /** A flat vector that consists of two arrays. */
    static Shaped inArrays(Case given) {
        return new Shaped(six(given), new long[] {6}, List.of(new long[] {2, 2}, new long[] {2}));
    }

    /** A matrix. */
    static Shaped matrix(Case given, int rows) {
        return new Shaped(six(given), new long[] {rows, 6 / rows}, List.of());
    }

    RuleTrial trial() {
        InitialTheta theta = new InitialTheta(InitialTheta.Precision.DOUBLE, given.theta(), shape, parts);
        return RuleTrial.of(given.spec().instance(given.h()), theta, given.slopes());
    }

    @Override
    public String toString() {
        return "%s; θ of shape %s%s"
                .formatted(
                        given,
                        Arrays.toString(shape),
                        parts.isEmpty()
                                ? ""
                                : " made of "
                                        + parts.stream().map(Arrays::toString).toList());
    }
}
