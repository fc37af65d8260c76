package descent.mutant;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of mistakes that people make, one class each; see {@link Mistake}. */
public final class Mutants {
    private Mutants() {}

    /** Every mutant, in the order of the exercises. */
    public static List<Mutant> all() {
        return Stream.of(
                        of("BatchGradientDescent", BatchGradientDescentMutants.class),
                        of("StochasticBatches", StochasticBatchesMutants.class),
                        of("MiniBatches", MiniBatchesMutants.class),
                        of("Momentum", MomentumMutants.class),
                        of("Nesterov", NesterovMutants.class),
                        of("Adagrad", AdagradMutants.class),
                        of("RmsProp", RmsPropMutants.class),
                        of("Adam", AdamAverageMutants.class, AdamCorrectionMutants.class, AdamStepMutants.class),
                        of("Adadelta", AdadeltaMutants.class),
                        of("AdaMax", AdaMaxMutants.class),
                        of("RAdam", RAdamMutants.class, RAdamLengthMutants.class),
                        of("Lookahead", LookaheadMutants.class, LookaheadInnerMutants.class),
                        of("WeightDecay", WeightDecayMutants.class),
                        of("AdamW", AdamWMutants.class),
                        of("Schedules", SchedulesMutants.class),
                        of("Ranger", RangerMutants.class),
                        of("EarlyStopping", EarlyStoppingMutants.class),
                        of("GridSearch", GridSearchMutants.class))
                .flatMap(mutants -> mutants)
                .toList();
    }

    private static Stream<Mutant> of(String exercise, Class<?>... homes) {
        return Substitute.entries(homes)
                .map(implementation -> mutant(exercise, implementation))
                .sorted(Comparator.comparing(Mutant::name));
    }

    private static Mutant mutant(String exercise, Class<?> implementation) {
        Mistake mistake = implementation.getAnnotation(Mistake.class);
        if (mistake == null) {
            throw new IllegalStateException(implementation.getName() + " says no @Mistake: name it or move it");
        }
        return new Mutant(exercise, mistake.value(), mistake.hint(), new Substitute(exercise, implementation));
    }
}
