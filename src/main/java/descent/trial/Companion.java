package descent.trial;

import descent.Descent;
import descent.Optimizer;
import java.util.Arrays;

/** Another descent at the same time: started later, elsewhere, with one parameter or one row more, on other gradients. */
@FunctionalInterface
interface Companion {
    /** Nobody. */
    Companion NONE = () -> {};

    /** Takes its next step. */
    void step();

    static Companion of(Optimizer rule, RuleTrial trial) {
        long[] shape = trial.theta().shape().clone();
        shape[0]++;
        double[] start = new double[(int) Arrays.stream(shape).reduce(1, (product, size) -> product * size)];
        Arrays.fill(start, 5);
        Descent descent = Descent.start(rule, Vectors.lasting(InitialTheta.shaped(shape, start)));
        RecordedSlopes slopes = RecordedSlopes.of(trial.slopes().steps(), start.length, 0, (t, i) -> 4 - i);
        KnownGradient known = new KnownGradient(slopes, RuleTrial.GradientArrays.REUSED);
        return () -> {
            known.begin(descent.steps() + 1, descent.theta());
            descent.step(known);
        };
    }
}
