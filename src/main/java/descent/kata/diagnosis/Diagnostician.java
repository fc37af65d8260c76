package descent.kata.diagnosis;

import descent.kata.BesideTheSpecs;
import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.NoSpecsException;
import descent.kata.Verdict;
import descent.trial.Implementation;
import java.util.Optional;

/**
 * Recognises mistakes. Its one implementation lives beside the catalogue of mistakes, in test code that no main code sees.
 */
public interface Diagnostician {
    /**
     * What is wrong with work on an exercise, as far as it can be proved by what it does and by how it is written. Empty
     * for work that is right: nothing is guessed.
     *
     * <p>Runs on the caller's thread; a subject in this process may never return.
     *
     * @throws descent.trial.NoTrace if a trial of the subject came to no end
     */
    Optional<Diagnosis> diagnose(Exercise exercise, Work work);

    /** A subject that makes a mistake which this diagnostician knows: something to warm up on. */
    Implementation wrong(Exercise exercise);

    /** Somebody who makes the mistake that was recognised; empty if it is not one of the catalogue. */
    default Optional<Implementation> mistake(Exercise exercise, Diagnosis recognised) {
        return Optional.empty();
    }

    /** The diagnostician on the class path; empty if the catalogue of mistakes is not there. */
    static Optional<Diagnostician> find() {
        try {
            return Optional.of(BesideTheSpecs.load(Diagnostician.class, "descent.mutant.diagnosis.Diagnoses"));
        } catch (NoSpecsException e) {
            return Optional.empty();
        }
    }

    /**
     * The verdict with the mistake, where there is one to recognise; else the verdict as it is.
     *
     * @throws descent.trial.NoTrace if a trial of the subject came to no end
     */
    default Verdict explain(Verdict verdict, Work work) {
        if (verdict.status() != Verdict.Status.FAIL) {
            return verdict;
        }
        Work shown = work.showing(verdict.failures().stream().findFirst().flatMap(Failure::trial));
        return diagnose(verdict.exercise(), shown).map(verdict::explainedBy).orElse(verdict);
    }
}
