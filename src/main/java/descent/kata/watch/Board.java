package descent.kata.watch;

import descent.kata.Exercise;
import descent.kata.Report;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.check.Checked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How all exercises stand, as far as is known. */
final class Board {
    private final Map<Exercise, Status> statuses = new HashMap<>();
    private final Map<Exercise, Checked> checks = new HashMap<>();

    /** How it stood when it was last checked, before this session. */
    void remember(Exercise exercise, Status status) {
        statuses.put(exercise, status);
    }

    void note(Checked checked) {
        Exercise exercise = checked.verdict().exercise();
        statuses.put(exercise, checked.verdict().status());
        checks.put(exercise, checked);
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
        return Exercise.all().stream().map(this::status).toList();
    }

    /** For example "7 of 18 done, 1 red: 08 Adam". */
    String progress() {
        return Report.progress(Exercise.all().stream()
                .map(exercise -> Verdict.of(exercise, status(exercise)))
                .toList());
    }

    /** The first exercise that is not done; the first of all if none is left. */
    Exercise firstOpen() {
        return Exercise.all().stream()
                .filter(this::isOpen)
                .findFirst()
                .orElse(Exercise.all().get(0));
    }

    /** The next one that is not done, from the first again after the last; simply the next one if all are done. */
    Exercise after(Exercise current) {
        Exercise next = at(current.number());
        for (int i = 0; i < Exercise.all().size() - 1; i++) {
            if (isOpen(at(current.number() + i))) {
                return at(current.number() + i);
            }
        }
        return next;
    }

    /** The one before, done or not. */
    Exercise before(Exercise current) {
        return at(current.number() - 2);
    }

    boolean isRed(Exercise exercise) {
        return Verdict.of(exercise, status(exercise)).red();
    }

    private boolean isOpen(Exercise exercise) {
        return status(exercise) != Status.PASS;
    }

    private static Exercise at(int index) {
        return Exercise.all().get(Math.floorMod(index, Exercise.all().size()));
    }
}
