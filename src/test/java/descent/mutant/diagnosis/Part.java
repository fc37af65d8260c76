package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.kata.diagnosis.Work;
import descent.mutant.LegalRewritings;
import descent.mutant.Mutant;
import descent.mutant.Mutants;
import descent.trial.Implementation;
import descent.trial.Subject;
import descent.trial.Thrown;
import descent.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
    private final Facts facts;
    private final Implementation reference;
    private final Known right;
    private final List<Suspect> suspects;

    Part(Exercise exercise, Probes.Group group) {
        this.exercise = exercise;
        this.probes = group.probes();
        this.facts = group.facts();
        // Its arrays have the names that the student's should have.
        this.reference = LegalRewritings.of(exercise.name()).stream()
                .min(Comparator.comparing(each -> !each.name().startsWith("in pieces")))
                .orElseThrow()
                .subject();
        this.right = new Known(reference, probes);
        this.suspects = Stream.concat(
                        Mutants.of(exercise.name()).stream().map(this::suspect),
                        Altered.all(exercise.name(), reference).map(this::suspect))
                .toList();
    }

    /** Whether a subject does something else than the reference. */
    boolean isWrong(Subject subject) {
        Known mine = new Known(subject, probes);
        return IntStream.range(0, probes.size()).anyMatch(probe -> !agrees(mine, right, probe));
    }

    /** What is wrong with work on the exercise. @param source what can be read in it */
    Optional<Diagnosis> diagnose(Work work, Source source) {
        Subject subject = work.subject();
        Known mine = new Known(subject, probes);
        if (IntStream.range(0, probes.size()).allMatch(probe -> agrees(mine, right, probe))) {
            return rounding(work);
        }
        Optional<Diagnosis> named = thrown(mine, 1)
                .or(() -> seen(source))
                .or(() -> facts.before(subject, reference, source))
                .or(() -> exactly(subject, mine, !work.text().isEmpty()))
                .or(() -> inOneRespect(mine));
        if (named.isPresent()) {
            return named;
        }
        Optional<Diagnosis> found = facts.of(subject, reference, source, work.shown());
        return found.filter(each -> each.kind() == Diagnosis.Kind.NAMED)
                .or(() -> thrown(mine, probes.size()))
                .or(() -> work.shown().flatMap(example -> looksLike(work.subject(), example)))
                .or(() -> found)
                .or(() -> rounding(work));
    }

    private Optional<Diagnosis> rounding(Work work) {
        return work.shown().flatMap(example -> facts.ofRounding(work.subject(), reference, example));
    }

    /** The only one that explains the example that is shown. */
    private Optional<Diagnosis> looksLike(Subject subject, Trial<?> example) {
        Predicate<Subject> isLike = facts.alike(example, subject);
        List<Suspect> alike = suspects.stream()
                .filter(suspect -> isLike.test(suspect.subject()))
                .toList();
        return alike.size() == 1 && !isLike.test(reference)
                ? Optional.of(new Diagnosis(
                        Diagnosis.Kind.LOOKS_LIKE,
                        "In this example, "
                                + alike.get(0)
                                        .diagnosis()
                                        .words()
                                        .replace("Your", "your")
                                        .replace("behaves exactly like", "looks like"),
                        alike.get(0).diagnosis().hint()))
                : Optional.empty();
    }

    /** What it has thrown in the first probes where the reference has not. */
    private Optional<Diagnosis> thrown(Known mine, int first) {
        for (int probe = 0; probe < first; probe++) {
            List<Thrown> thrown = mine.behaviour(probe).thrown();
            if (!thrown.isEmpty() && right.behaviour(probe).thrown().isEmpty()) {
                Optional<Diagnosis> words = ThrownWords.of(
                        exercise.name(),
                        thrown.get(0),
                        mine.behaviour(probe).size() > 0,
                        Settings.of(exercise.name()).symbols().contains(Settings.INNER));
                if (words.isPresent()) {
                    return words;
                }
            }
        }
        return Optional.empty();
    }

    /** An operation without effect: anybody can see it who reads the file. */
    private Optional<Diagnosis> seen(Source source) {
        return source.dropped().stream()
                .findFirst()
                .map(sight -> new Diagnosis(
                        "In line %d of your %s, %s makes a new array, and its result is dropped."
                                .formatted(sight.line(), exercise.name(), sight.what()),
                        "The same name with an i at its end changes the array itself: subi, addi, muli; or assign the"
                                + " result."));
    }

    /**
     * The one that does the same in every trial, or in all but those of one special kind; of several, one that remembers
     * the same, too.
     *
     * @param seen whether the file was looked at, and no result is dropped in it
     */
    private Optional<Diagnosis> exactly(Subject subject, Known mine, boolean seen) {
        Map<Suspect, String> parted = new HashMap<>();
        List<Suspect> left = new ArrayList<>(suspects);
        left.removeIf(suspect -> seen && suspect.dropsAResult());
        int compared = 0;
        for (int i = 0; i < probes.size() && !left.isEmpty(); i++) {
            int probe = i;
            compared += mine.behaviour(probe).informative();
            String apart = probes.get(probe).apart();
            left.removeIf(suspect -> !agrees(mine, suspect.known(), probe)
                    && (apart.isEmpty() || !apart.equals(parted.computeIfAbsent(suspect, each -> apart))));
        }
        if (compared < ENOUGH || left.isEmpty()) {
            return Optional.empty();
        }
        List<Suspect> whole =
                left.stream().filter(suspect -> !parted.containsKey(suspect)).toList();
        return whole.isEmpty() ? apart(mine, left, parted) : Optional.of(one(subject, whole));
    }

    private Diagnosis one(Subject subject, List<Suspect> alike) {
        boolean several = alike.size() > 1;
        return alike.stream()
                .filter(suspect -> several && facts.rememberAlike(subject, suspect.subject()))
                .findFirst()
                .map(Suspect::diagnosis)
                .or(() -> several ? facts.ofState(subject, reference) : Optional.empty())
                .or(() -> alike.get(0).goesUphill() ? facts.ofSign(subject, reference) : Optional.empty())
                .orElse(alike.get(0).diagnosis());
    }

    /** The only one left, if something else than what it does not explain is wrong. */
    private Optional<Diagnosis> apart(Known mine, List<Suspect> left, Map<Suspect, String> parted) {
        String others = parted.get(left.get(0));
        boolean explains = IntStream.range(0, probes.size())
                .anyMatch(probe -> !probes.get(probe).apart().equals(others) && !agrees(mine, right, probe));
        return left.size() == 1 && explains
                ? Optional.of(where(others, left.get(0).diagnosis()))
                : Optional.empty();
    }

    /** The one that does the same wherever one thing is tried, and is right elsewhere. */
    private Optional<Diagnosis> inOneRespect(Known mine) {
        for (int i = 0; i < probes.size(); i++) {
            int probe = i;
            String respect = probes.get(probe).respect();
            if (!respect.isEmpty() && !agrees(mine, right, probe)) {
                List<Suspect> alike = suspects.stream()
                        .filter(suspect -> agrees(mine, suspect.known(), probe))
                        .toList();
                List<Suspect> pure = alike.stream()
                        .filter(suspect -> isRightBefore(probe, suspect))
                        .toList();
                List<Suspect> chosen = pure.size() == 1 ? pure : alike;
                if (chosen.size() == 1) {
                    return Optional.of(where(respect, chosen.get(0).diagnosis()));
                }
            }
        }
        return Optional.empty();
    }

    private static Diagnosis where(String trials, Diagnosis whole) {
        return new Diagnosis(trials + ", y" + whole.words().substring(1), whole.hint());
    }

    private boolean isRightBefore(int probe, Suspect suspect) {
        return IntStream.range(0, probes.size())
                .filter(other -> other != probe && !probes.get(other).respect().isEmpty())
                .allMatch(other -> agrees(suspect.known(), right, other));
    }

    private static boolean agrees(Known one, Known other, int probe) {
        return one.behaviour(probe).agrees(other.behaviour(probe), TOLERANCE);
    }

    private Suspect suspect(Mutant mutant) {
        Diagnosis diagnosis = new Diagnosis(
                "Your %s behaves exactly like one with this mistake: %s.".formatted(exercise.name(), mutant.name()),
                mutant.hint());
        return new Suspect(mutant.subject(), diagnosis, new Known(mutant.subject(), probes));
    }

    private Suspect suspect(Altered altered) {
        return new Suspect(altered, altered.diagnosis(), new Known(altered, probes));
    }
}
