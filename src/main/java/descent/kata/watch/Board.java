package descent.kata.watch;

import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.VerdictReport;
import descent.kata.check.Checked;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How all exercises stand, as far as is known. */
final class Board {
    private final List<Exercise> exercises;
    private final Map<Exercise, Status> statuses = new HashMap<>();
    private final Map<Exercise, Checked> checks = new HashMap<>();

    /** @param exercises the course's, in its order */
    Board(List<Exercise> exercises) {
        this.exercises = exercises;
    }

    List<Exercise> exercises() {
        return exercises;
    }

    /** How it stood when it was last checked, before this session. */
    void remember(Exercise exercise, Status status) {
        statuses.put(exercise, status);
    }

    void note(Checked checked) {
        Exercise exercise = checked.verdict().exercise();
        statuses.put(exercise, checked.verdict().status());
        checks.put(exercise, checked);
    }

    /** Those that one of these files is the own one of; if there is none, then that whose verdict rests on one of them. */
    Set<Exercise> savedWith(Set<String> files) {
        Set<Exercise> own = matching(exercise -> files.contains(exercise.name() + ".java"));
        return own.isEmpty() ? restingOn(files) : own;
    }

    /** Those whose verdict may be another one when these files have changed. */
    Set<Exercise> restingOn(Set<String> files) {
        return matching(exercise -> files.contains(exercise.name() + ".java")
                || checked(exercise)
                        .filter(checked -> checked.verdict().status() == Status.COMPILE_ERROR
                                || checked.sources().isAbout(files))
                        .isPresent());
    }

    private Set<Exercise> matching(Predicate<Exercise> wanted) {
        return exercises.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What was found in this session. */
    Optional<Checked> checked(Exercise exercise) {
        return Optional.ofNullable(checks.get(exercise));
    }

    /** Not started, as long as nothing else is known. */
    Status status(Exercise exercise) {
        return statuses.getOrDefault(exercise, Status.NOT_STARTED);
    }

    List<Status> statuses() {
        return exercises.stream().map(this::status).toList();
    }

    /** For example "7 of 18 done, 1 red: 08 Adam". */
    String progress() {
        return VerdictReport.progress(exercises.stream()
                .map(exercise -> Verdict.of(exercise, status(exercise)))
                .toList());
    }

    /** The first exercise that is not done; the first of all if none is left. */
    Exercise firstOpen() {
        return exercises.stream().filter(this::isOpen).findFirst().orElse(exercises.get(0));
    }

    /** The next one that is not done, from the first again after the last; simply the next one if all are done. */
    Exercise after(Exercise current) {
        int next = place(current) + 1;
        for (int i = 0; i < exercises.size() - 1; i++) {
            if (isOpen(at(next + i))) {
                return at(next + i);
            }
        }
        return at(next);
    }

    /** The one before, done or not. */
    Exercise before(Exercise current) {
        return at(place(current) - 1);
    }

    /** From 0. */
    int place(Exercise exercise) {
        return exercises.indexOf(exercise);
    }

    boolean isRed(Exercise exercise) {
        return Verdict.of(exercise, status(exercise)).red();
    }

    private boolean isOpen(Exercise exercise) {
        return status(exercise) != Status.PASS;
    }

    private Exercise at(int index) {
        return exercises.get(Math.floorMod(index, exercises.size()));
    }
}
