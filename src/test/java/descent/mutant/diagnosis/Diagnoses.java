package descent.mutant.diagnosis;

import descent.Backend;
import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.diagnosis.Diagnostician;
import descent.kata.diagnosis.Work;
import descent.mutant.Mutant;
import descent.mutant.Mutants;
import descent.trial.Implementation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says what is wrong, on evidence, and stops at the first that holds: an exercise that this one uses is red; what was
 * thrown; what can be read in the file; a mutant of the catalogue that does the same in all trials; what the traces show.
 *
 * <p>What reference and mutants do is found out once for each process.
 */
public final class Diagnoses implements Diagnostician {
    private static final Map<String, List<Part>> PARTS = new ConcurrentHashMap<>();
    private static final long SEED = 1;

    @Override
    public Optional<Diagnosis> diagnose(Exercise exercise, Work work) {
        Backend.prepare();
        return Exercise.all().stream()
                .filter(other -> !other.equals(exercise) && work.uses(exercise.name(), other.name()))
                .filter(other -> parts(other).stream().anyMatch(part -> part.isWrong(work.subject())))
                .map(other -> red(exercise, other))
                .findFirst()
                .or(() -> alone(exercise, work));
    }

    private static Diagnosis red(Exercise exercise, Exercise used) {
        return new Diagnosis(
                "Your %s uses your %s (%s), which is red: mend that first."
                        .formatted(exercise.name(), used.name(), used.id()),
                "Then check this one again: it may be right as it stands.");
    }

    private static Optional<Diagnosis> alone(Exercise exercise, Work work) {
        Source source = Source.of(work.text());
        return parts(exercise).stream()
                .flatMap(part -> part.diagnose(work, source).stream())
                .findFirst();
    }

    @Override
    public Implementation wrong(Exercise exercise) {
        return Mutants.of(exercise.name()).stream().findFirst().orElseThrow().subject();
    }

    @Override
    public Optional<Implementation> mistake(Exercise exercise, Diagnosis recognised) {
        return Mutants.of(exercise.name()).stream()
                .filter(mutant -> recognised.words().endsWith(": " + mutant.name() + "."))
                .findFirst()
                .map(Mutant::subject);
    }

    private static List<Part> parts(Exercise exercise) {
        return PARTS.computeIfAbsent(
                exercise.name(),
                name -> Probes.of(name, SEED).stream()
                        .map(group -> new Part(exercise, group))
                        .toList());
    }
}
