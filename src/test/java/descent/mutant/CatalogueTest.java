package descent.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Backend;
import descent.Batching;
import descent.Descent;
import descent.Memory;
import descent.Optimizer;
import descent.Schedule;
import descent.Search;
import descent.Step;
import descent.Stopping;
import descent.kata.Exercise;
import descent.trial.Implementation;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** That the catalogues are complete and can be used; that the specs tell right from wrong is for the audit to prove. */
final class CatalogueTest {
    private static final Set<String> NO_OPTIMIZERS =
            Set.of("StochasticBatches", "MiniBatches", "Schedules", "EarlyStopping", "GridSearch");

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    static Stream<Exercise> exercises() {
        return Exercise.all().stream();
    }

    static Stream<Exercise> optimizers() {
        return exercises().filter(exercise -> !NO_OPTIMIZERS.contains(exercise.name()));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void hasEnoughMistakesForEachExercise(Exercise exercise) {
        assertThat(mutants(exercise)).hasSizeGreaterThanOrEqualTo(NO_OPTIMIZERS.contains(exercise.name()) ? 4 : 8);
        assertThat(rewritings(exercise)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void givesEachMistakeANameOfItsOwnAndAHint(Exercise exercise) {
        assertThat(mutants(exercise)).extracting(Mutant::name).doesNotHaveDuplicates();
        assertThat(rewritings(exercise)).extracting(Rewriting::name).doesNotHaveDuplicates();
        assertThat(mutants(exercise)).extracting(Mutant::hint).allMatch(hint -> hint.matches("(?s)\\S.{15,130}[.]"));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void makesEveryEntry(Exercise exercise) {
        mutants(exercise).forEach(mutant -> made(exercise, mutant.subject()));
        rewritings(exercise).forEach(rewriting -> made(exercise, rewriting.subject()));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void takesTheSameStepsInEveryRewriting(Exercise exercise) {
        double[] expected = path(exercise, rewritings(exercise).get(0));
        assertThat(rewritings(exercise))
                .allSatisfy(
                        rewriting -> assertThat(path(exercise, rewriting)).containsExactly(expected, within(1e-11)));
    }

    private static List<Mutant> mutants(Exercise exercise) {
        return Mutants.all().stream()
                .filter(mutant -> mutant.exercise().equals(exercise.name()))
                .toList();
    }

    private static List<Rewriting> rewritings(Exercise exercise) {
        return LegalRewritings.all().stream()
                .filter(rewriting -> rewriting.exercise().equals(exercise.name()))
                .toList();
    }

    private static Object made(Exercise exercise, Implementation subject) {
        return switch (exercise.name()) {
            case "StochasticBatches" -> subject.make(Batching.class, "StochasticBatches");
            case "MiniBatches" -> subject.make(Batching.class, "MiniBatches", 3);
            case "Schedules" -> schedules(subject);
            case "EarlyStopping" -> subject.make(Stopping.class, "EarlyStopping", 5, 0.0);
            case "GridSearch" -> subject.make(Search.class, "GridSearch");
            case "Lookahead" -> subject.make(Optimizer.class, "Lookahead", new Plain(), 3, 0.3);
            case "WeightDecay" -> subject.make(Optimizer.class, "WeightDecay", new Plain(), 0.1);
            case "Ranger" -> subject.make(Optimizer.class, "Ranger", 0.1, 0.8, 0.9, 1e-3, 3, 0.3);
            default -> subject.make(Optimizer.class, exercise.name(), hyperparameters(exercise));
        };
    }

    private static List<Schedule> schedules(Implementation subject) {
        return List.of(
                subject.make(Schedule.class, "Schedules.step", 3, 0.5),
                subject.make(Schedule.class, "Schedules.exponential", 0.9),
                subject.make(Schedule.class, "Schedules.cosine", 10, 0.1),
                subject.make(Schedule.class, "Schedules.warmUp", 4));
    }

    private static Object[] hyperparameters(Exercise exercise) {
        return switch (exercise.name()) {
            case "BatchGradientDescent" -> new Object[] {0.1};
            case "Momentum", "Nesterov", "Adagrad", "Adadelta" -> new Object[] {0.1, 0.5};
            case "RmsProp" -> new Object[] {0.1, 0.9, 1e-3};
            case "Adam", "AdaMax", "RAdam" -> new Object[] {0.1, 0.8, 0.9, 1e-3};
            case "AdamW" -> new Object[] {0.1, 0.8, 0.9, 1e-3, 0.1};
            default -> throw new IllegalArgumentException(exercise + " is no optimizer of numbers alone");
        };
    }

    /** Where twelve steps down a bowl lead. */
    private static double[] path(Exercise exercise, Rewriting rewriting) {
        INDArray theta = Nd4j.createFromArray(1.0, -2.0, 0.5);
        INDArray curvatures = Nd4j.createFromArray(1.0, 0.3, 2.0);
        Descent descent = Descent.start((Optimizer) made(exercise, rewriting.subject()), theta);
        return IntStream.range(0, 12)
                .peek(step -> descent.step(point -> point.mul(curvatures)))
                .boxed()
                .flatMapToDouble(step -> DoubleStream.of(theta.toDoubleVector()))
                .toArray();
    }

    /** The inner rule of wrappers. */
    private record Plain() implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> theta.subi(gradient.at(theta).muli(0.1));
        }
    }
}
