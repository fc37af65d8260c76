package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.mutant.LegalRewritings;
import descent.mutant.Mutant;
import descent.mutant.Mutants;
import descent.trial.Implementation;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One part of an exercise that is wrong or right for itself, with what the reference and every suspect do in its probes.
 */
final class Part {
    /** Legal rewritings come within 1e-11 of each other. */
    static final double TOLERANCE = 1e-9;

    private static final int ENOUGH = 8;

    private final Exercise exercise;
    private final List<Probe> probes;
    private final Known right;
    private final List<Suspect> suspects;

    Part(Exercise exercise, List<Probe> probes) {
        this.exercise = exercise;
        this.probes = probes;
        Implementation reference = LegalRewritings.of(exercise.name()).stream()
                .findFirst()
                .orElseThrow()
                .subject();
        this.right = new Known(reference, probes);
        this.suspects = Stream.concat(
                        Mutants.of(exercise.name()).stream().map(this::suspect),
                        Swapped.all(exercise.name(), reference).map(this::suspect))
                .toList();
    }

    /** The mistake of a subject, if it is one that is known. */
    Optional<Diagnosis> diagnose(Subject subject) {
        Known mine = new Known(subject, probes);
        List<Suspect> left = new ArrayList<>(suspects);
        boolean wrong = false;
        int compared = 0;
        for (int i = 0; i < probes.size() && !left.isEmpty(); i++) {
            int probe = i;
            Behaviour behaviour = mine.behaviour(probe);
            wrong |= !behaviour.agrees(right.behaviour(probe), TOLERANCE);
            compared += behaviour.informative();
            left.removeIf(suspect -> !behaviour.agrees(suspect.known().behaviour(probe), TOLERANCE));
        }
        if (wrong && compared >= ENOUGH && !left.isEmpty()) {
            return Optional.of(left.get(0).diagnosis());
        }
        return new Symptoms(exercise, probes, right).of(mine, subject);
    }

    private Suspect suspect(Mutant mutant) {
        Diagnosis diagnosis = new Diagnosis(
                "Your %s behaves exactly like one with this mistake: %s.".formatted(exercise.name(), mutant.name()),
                mutant.hint());
        return new Suspect(mutant.name(), diagnosis, new Known(mutant.subject(), probes));
    }

    private Suspect suspect(Swapped swapped) {
        Diagnosis diagnosis = new Diagnosis(
                "Your %s behaves exactly like a right one in which %s have changed places."
                        .formatted(exercise.name(), swapped.names()),
                "Compare the order of the record's components with where you use each of them.");
        return new Suspect(swapped.names(), diagnosis, new Known(swapped, probes));
    }
}
