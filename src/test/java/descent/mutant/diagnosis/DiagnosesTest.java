package descent.mutant.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.diagnosis.Work;
import descent.mutant.LegalRewritings;
import descent.mutant.Mutant;
import descent.mutant.Mutants;
import descent.trial.Implementation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosesTest {
    private static final int PART_ONE = 18;

    /** The share of part two's mistakes that show in FLOAT's last digits alone, or where no probe looks. */
    private static final double BEYOND_THE_PROBES = 0.1;

    /** What is said instead of a mutant's name, because it is plain from the trace. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("static state, one for all instances", "gives other answers when the same is asked again"),
            Map.entry("a random half of the points", "gives other answers when the same is asked again"),
            Map.entry("one count for all instances", "shares its count between instances"),
            Map.entry("a velocity that is a temporary of the step before", "uses an array from an earlier step"),
            Map.entry("no shuffling", "are not shuffled at all"),
            Map.entry("a position in the shuffled order instead of the sample there", "are not shuffled at all"),
            Map.entry("one permutation for all epochs", "keeps one order for all epochs"),
            Map.entry("a generator of its own with seed 42", "keeps one order for all epochs"),
            Map.entry("a generator of its own, seeded by the clock", "draws from something other than random"),
            Map.entry("Math.random", "draws from something other than random"),
            Map.entry("the last order shuffled on, in a static array", "it keeps something"));

    private final Diagnoses diagnoses = new Diagnoses();

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    static Stream<Exercise> exercises() {
        return Exercise.all().stream();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void recognisesEachMistakeAsItselfOrAsOneThatDoesTheSame(Exercise exercise) {
        List<String> objections = new ArrayList<>();
        long silent = 0;
        for (Mutant mutant : mutants(exercise)) {
            Optional<Diagnosis> diagnosis = diagnoses.diagnose(exercise, Work.unseen(mutant.subject()));
            if (exercise.number() > PART_ONE && diagnosis.isEmpty()) {
                silent++;
                continue;
            }
            boolean fair = diagnosis
                    .map(found -> found.words().contains(": " + mutant.name() + ".")
                            || FACTS.containsKey(mutant.name()) && found.words().contains(FACTS.get(mutant.name()))
                            || mutants(exercise).stream()
                                    .filter(other -> found.words().contains(": " + other.name() + "."))
                                    .anyMatch(other -> sameElsewhere(exercise, mutant.subject(), other.subject())))
                    .orElse(false);
            if (!fair) {
                objections.add(mutant.name() + "  →  "
                        + diagnosis.map(Diagnosis::words).orElse("nothing"));
            }
        }
        assertThat(objections).isEmpty();
        assertThat((double) silent / mutants(exercise).size()).isLessThan(BEYOND_THE_PROBES);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void findsNoMistakeInALegalRewriting(Exercise exercise) {
        assertThat(LegalRewritings.of(exercise.name()))
                .isNotEmpty()
                .allSatisfy(rewriting -> assertThat(diagnoses.diagnose(exercise, Work.unseen(rewriting.subject())))
                        .as(rewriting.name())
                        .isEmpty());
    }

    /** A mistake of the catalogue and another one: whatever is said has to be true of both together. */
    @ParameterizedTest
    @MethodSource("rules")
    void claimsNoMatchForASecondMistakeOnTop(Exercise exercise) {
        List<String> objections = new ArrayList<>();
        List<Mutant> mutants = mutants(exercise);
        for (int i = 0; i < mutants.size(); i += 6) {
            Disturbed disturbed = new Disturbed(
                    mutants.get(i).subject(),
                    exercise.name(),
                    Disturbed.Way.values()[i % Disturbed.Way.values().length]);
            Optional<Diagnosis> diagnosis = diagnoses.diagnose(exercise, Work.unseen(disturbed));
            String words = diagnosis.map(Diagnosis::words).orElse("");
            mutants.stream()
                    .filter(other -> words.contains(": " + other.name() + "."))
                    .filter(other -> !sameElsewhere(exercise, disturbed, other.subject()))
                    .forEach(other -> objections.add(disturbed.way() + " on top of " + disturbed + "  →  " + words));
        }
        assertThat(objections).isEmpty();
    }

    static Stream<Exercise> rules() {
        return exercises().filter(exercise -> Settings.of(exercise.name()).areOfARule());
    }

    /** On inputs that the diagnosis has not seen. */
    private static boolean sameElsewhere(Exercise exercise, Implementation one, Implementation other) {
        return LongStream.of(2)
                .boxed()
                .flatMap(seed -> Probes.of(exercise.name(), seed).stream().flatMap(group -> group.probes().stream()))
                .allMatch(probe -> probe.of(one).agrees(probe.of(other), Part.TOLERANCE));
    }

    private static List<Mutant> mutants(Exercise exercise) {
        return Mutants.of(exercise.name());
    }
}
