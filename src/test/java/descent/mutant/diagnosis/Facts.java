package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.trial.Subject;
import descent.trial.Trial;
import java.util.Optional;
import java.util.function.Predicate;

/** What the traces of one kind of exercise prove, whatever the exercise and whichever the mistake. */
@FunctionalInterface
interface Facts {
    /**
     * What is wrong with a subject that is like none of the catalogue.
     *
     * @param right a reference
     * @param source what can be read in the file
     * @param shown the example that the student sees, where there is one: what is said should be about that
     */
    Optional<Diagnosis> of(Subject subject, Subject right, Source source, Optional<Trial<?>> shown);

    /** What is so plain that no likeness to a mistake of the catalogue comes before it. */
    default Optional<Diagnosis> before(Subject subject, Subject right, Source source) {
        return Optional.empty();
    }

    /** What its state shows, where several mistakes do the same and remember something else. */
    default Optional<Diagnosis> ofState(Subject subject, Subject right) {
        return Optional.empty();
    }

    /** In which of its states the sign is wrong already, of a subject that goes the wrong way. */
    default Optional<Diagnosis> ofSign(Subject subject, Subject right) {
        return Optional.empty();
    }

    /** Whether it is rounding alone that is wrong in the example, of a subject that is right everywhere else. */
    default Optional<Diagnosis> ofRounding(Subject subject, Subject right, Trial<?> shown) {
        return Optional.empty();
    }

    /** Whether two subjects that do the same also keep the same. */
    default boolean rememberAlike(Subject one, Subject other) {
        return true;
    }

    /** Whether others do the same as a subject in a trial; nobody does in one from which nothing can be learned. */
    default Predicate<Subject> alike(Trial<?> trial, Subject subject) {
        return other -> false;
    }
}
