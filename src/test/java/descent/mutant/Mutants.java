package descent.mutant;

import descent.kata.Exercise;
import descent.trial.Implementation;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The catalogue of mistakes that people make, one class each; see {@link Mistake}. */
public final class Mutants {
    private Mutants() {}

    /** Every mutant, in the order of the exercises. */
    public static List<Mutant> all() {
        return Exercise.all().stream()
                .flatMap(exercise -> of(exercise.name()).stream())
                .toList();
    }

    /** Those of an exercise: of the class of its name, and of those that it names in {@link MoreMistakes}. */
    public static List<Mutant> of(String exercise) {
        return Substitute.home(exercise, "Mutants").stream()
                .flatMap(home -> of(exercise, home))
                .toList();
    }

    private static Stream<Mutant> of(String exercise, Class<?> home) {
        MoreMistakes more = home.getAnnotation(MoreMistakes.class);
        return more == null
                ? mutants(exercise, wrong -> new Substitute(exercise, wrong), home)
                : Stream.of(
                                mutants(exercise, wrong -> new Substitute(exercise, wrong), own(home, more)),
                                mutants(
                                        exercise,
                                        wrong -> new Bound(new Substitute(exercise, wrong), 1),
                                        more.inOnes()),
                                mutants(
                                        exercise,
                                        wrong -> new Around(Substitute.right(exercise), wrong),
                                        more.around()))
                        .flatMap(mutants -> mutants);
    }

    private static Class<?>[] own(Class<?> home, MoreMistakes more) {
        return Stream.concat(Stream.of(home), Stream.of(more.of())).toArray(Class<?>[]::new);
    }

    private static Stream<Mutant> mutants(
            String exercise, Function<Class<?>, Implementation> subject, Class<?>... homes) {
        return Substitute.entries(homes)
                .map(wrong -> mutant(exercise, wrong, subject.apply(wrong)))
                .sorted(Comparator.comparing(Mutant::name));
    }

    private static Mutant mutant(String exercise, Class<?> wrong, Implementation subject) {
        Mistake mistake = wrong.getAnnotation(Mistake.class);
        if (mistake == null) {
            throw new IllegalStateException(wrong.getName() + " says no @Mistake: name it or move it");
        }
        return new Mutant(exercise, mistake.value(), mistake.hint(), subject);
    }
}
