package descent.spec;

import descent.kata.Exercise;
import java.util.List;

/** The spec of each exercise. */
final class Specs {
    private static final List<Spec> IN_ORDER = List.of(
            new BatchGradientDescentSpec(),
            new StochasticBatchesSpec(),
            new MiniBatchesSpec(),
            new MomentumSpec(),
            new NesterovSpec(),
            new AdagradSpec(),
            new RmsPropSpec(),
            new AdamSpec(),
            new AdadeltaSpec(),
            new AdaMaxSpec(),
            new RAdamSpec(),
            new LookaheadSpec(),
            new WeightDecaySpec(),
            new AdamWSpec(),
            new SchedulesSpec(),
            new RangerSpec(),
            new EarlyStoppingSpec(),
            new GridSearchSpec());

    private Specs() {}

    static Spec of(Exercise exercise) {
        return IN_ORDER.get(exercise.number() - 1);
    }
}
