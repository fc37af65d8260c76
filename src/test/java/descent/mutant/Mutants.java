package descent.mutant;

import descent.trial.Implementation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of mistakes that people make, one class each; see {@link Mistake}. */
public final class Mutants {
    private static final Class<?> STEP = StepMutants.class;
    private static final Class<?> MEMORY = MemoryMutants.class;
    private static final Class<?> TIME = TimeMutants.class;

    private Mutants() {}

    /** Every mutant, in the order of the exercises. */
    public static List<Mutant> all() {
        return Stream.of(
                        of("BatchGradientDescent", BatchGradientDescentMutants.class),
                        around("BatchGradientDescent", BatchGradientDescentRewritings.InPieces.class, STEP),
                        of("StochasticBatches", StochasticBatchesMutants.class),
                        onesOf("StochasticBatches", BatchingMutants.class),
                        of("MiniBatches", MiniBatchesMutants.class, BatchingMutants.class),
                        of("Momentum", MomentumMutants.class),
                        around("Momentum", MomentumRewritings.InPieces.class, STEP, MEMORY),
                        of("Nesterov", NesterovMutants.class),
                        around("Nesterov", NesterovRewritings.InPieces.class, STEP, MEMORY),
                        of("Adagrad", AdagradMutants.class),
                        around("Adagrad", AdagradRewritings.InPieces.class, STEP, MEMORY),
                        of("RmsProp", RmsPropMutants.class),
                        around("RmsProp", RmsPropRewritings.InPieces.class, STEP, MEMORY),
                        of("Adam", AdamAverageMutants.class, AdamCorrectionMutants.class, AdamStepMutants.class),
                        around("Adam", AdamRewritings.InPieces.class, STEP, MEMORY, TIME),
                        of("Adadelta", AdadeltaMutants.class),
                        around("Adadelta", AdadeltaRewritings.InPieces.class, STEP, MEMORY),
                        of("AdaMax", AdaMaxMutants.class),
                        around("AdaMax", AdaMaxRewritings.InPieces.class, STEP, MEMORY, TIME),
                        of("RAdam", RAdamMutants.class, RAdamLengthMutants.class),
                        around("RAdam", RAdamRewritings.InPieces.class, STEP, MEMORY, TIME),
                        of("Lookahead", LookaheadMutants.class, LookaheadInnerMutants.class),
                        around("Lookahead", LookaheadRewritings.InPieces.class, MEMORY, TIME),
                        of("WeightDecay", WeightDecayMutants.class),
                        of("AdamW", AdamWMutants.class),
                        around("AdamW", AdamWRewritings.InPieces.class, STEP, MEMORY, TIME),
                        of("Schedules", SchedulesMutants.class),
                        of("Ranger", RangerMutants.class),
                        around("Ranger", RangerRewritings.InPieces.class, STEP, MEMORY, TIME),
                        of("EarlyStopping", EarlyStoppingMutants.class),
                        of("GridSearch", GridSearchMutants.class))
                .flatMap(mutants -> mutants.sorted(Comparator.comparing(Mutant::name)))
                .toList();
    }

    /** Mistakes in this exercise's own rule. */
    private static Stream<Mutant> of(String exercise, Class<?>... homes) {
        return Substitute.entries(homes).map(wrong -> mutant(exercise, wrong, new Substitute(exercise, wrong)));
    }

    /** Mistakes in batches of any size, where the size is 1. */
    private static Stream<Mutant> onesOf(String exercise, Class<?> home) {
        return Substitute.entries(home)
                .map(wrong -> mutant(exercise, wrong, new Bound(new Substitute(exercise, wrong), 1)));
    }

    /** Mistakes that fit any rule, around the right one of this exercise. */
    private static Stream<Mutant> around(String exercise, Class<?> right, Class<?>... homes) {
        return Substitute.entries(homes)
                .map(wrong -> mutant(exercise, wrong, new Around(new Substitute(exercise, right), wrong)));
    }

    private static Mutant mutant(String exercise, Class<?> wrong, Implementation subject) {
        Mistake mistake = wrong.getAnnotation(Mistake.class);
        if (mistake == null) {
            throw new IllegalStateException(wrong.getName() + " says no @Mistake: name it or move it");
        }
        return new Mutant(exercise, mistake.value(), mistake.hint(), subject);
    }
}
