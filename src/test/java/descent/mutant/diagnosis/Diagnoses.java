package descent.mutant.diagnosis;

import descent.Backend;
import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.diagnosis.Diagnostician;
import descent.mutant.Mutant;
import descent.mutant.Mutants;
import descent.trial.Implementation;
import descent.trial.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Recognises mistakes: a subject that does in all probes what a mutant of the catalogue does, and not what the reference
 * does, makes that mutant's mistake.
 *
 * <p>What reference and mutants do is found out once for each process.
 */
public final class Diagnoses implements Diagnostician {
    private static final Map<String, List<Part>> PARTS = new ConcurrentHashMap<>();
    private static final long SEED = 1;

    @Override
    public Optional<Diagnosis> diagnose(Exercise exercise, Subject subject) {
        Backend.prepare();
        return PARTS.computeIfAbsent(exercise.name(), name -> parts(exercise)).stream()
                .flatMap(part -> part.diagnose(subject).stream())
                .findFirst();
    }

    @Override
    public Implementation wrong(Exercise exercise) {
        return Mutants.of(exercise.name()).stream().findFirst().orElseThrow().subject();
    }

    @Override
    public Optional<Implementation> mistake(Exercise exercise, Diagnosis recognised) {
        return Mutants.of(exercise.name()).stream()
                .filter(mutant -> recognised.words().contains(mutant.name()))
                .max(Comparator.comparing(mutant -> mutant.name().length()))
                .map(Mutant::subject);
    }

    private static List<Part> parts(Exercise exercise) {
        return Probes.of(exercise.name(), SEED).stream()
                .map(probes -> new Part(exercise, probes))
                .toList();
    }
}
