package descent.mutant;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of right rules that are written differently from the reference, one class each; see {@link Legal}. */
public final class LegalRewritings {
    private LegalRewritings() {}

    /** Every rewriting, in the order of the exercises. */
    public static List<Rewriting> all() {
        return Stream.of(
                        of("BatchGradientDescent", BatchGradientDescentRewritings.class),
                        of("StochasticBatches", StochasticBatchesRewritings.class),
                        of("MiniBatches", MiniBatchesRewritings.class),
                        of("Momentum", MomentumRewritings.class),
                        of("Nesterov", NesterovRewritings.class),
                        of("Adagrad", AdagradRewritings.class),
                        of("RmsProp", RmsPropRewritings.class),
                        of("Adam", AdamRewritings.class),
                        of("Adadelta", AdadeltaRewritings.class),
                        of("AdaMax", AdaMaxRewritings.class),
                        of("RAdam", RAdamRewritings.class),
                        of("Lookahead", LookaheadRewritings.class),
                        of("WeightDecay", WeightDecayRewritings.class),
                        of("AdamW", AdamWRewritings.class),
                        of("Schedules", SchedulesRewritings.class),
                        of("Ranger", RangerRewritings.class),
                        of("EarlyStopping", EarlyStoppingRewritings.class),
                        of("GridSearch", GridSearchRewritings.class))
                .flatMap(rewritings -> rewritings)
                .toList();
    }

    private static Stream<Rewriting> of(String exercise, Class<?> home) {
        return Substitute.entries(home)
                .map(implementation -> rewriting(exercise, implementation))
                .sorted(Comparator.comparing(Rewriting::name));
    }

    private static Rewriting rewriting(String exercise, Class<?> implementation) {
        Legal legal = implementation.getAnnotation(Legal.class);
        if (legal == null) {
            throw new IllegalStateException(implementation.getName() + " says no @Legal: name it or move it");
        }
        return new Rewriting(exercise, legal.value(), new Substitute(exercise, implementation));
    }
}
