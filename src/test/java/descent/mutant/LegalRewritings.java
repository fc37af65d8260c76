package descent.mutant;

import descent.kata.Exercise;
import java.util.Comparator;
import java.util.List;

/** The catalogue of right rules that are written differently from the reference, one class each; see {@link Legal}. */
public final class LegalRewritings {
    private LegalRewritings() {}

    /** Every rewriting, in the order of the exercises. */
    public static List<Rewriting> all() {
        return Exercise.all().stream()
                .flatMap(exercise -> of(exercise.name()).stream())
                .toList();
    }

    /** Those of an exercise: of the class of its name. */
    public static List<Rewriting> of(String exercise) {
        return Substitute.home(exercise, "Rewritings").stream()
                .flatMap(home -> Substitute.entries(home))
                .map(implementation -> rewriting(exercise, implementation))
                .sorted(Comparator.comparing(Rewriting::name))
                .toList();
    }

    private static Rewriting rewriting(String exercise, Class<?> implementation) {
        Legal legal = implementation.getAnnotation(Legal.class);
        if (legal == null) {
            throw new IllegalStateException(implementation.getName() + " says no @Legal: name it or move it");
        }
        return new Rewriting(exercise, legal.value(), new Substitute(exercise, implementation));
    }
}
