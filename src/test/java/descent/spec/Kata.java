package descent.spec;

import descent.kata.Exercise;
import descent.spec.Verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks exercises one after the other, and picks what the student should look at. */
final class Kata {
    private final Subject subject;
    private final long seed;

    Kata(Subject subject, long seed) {
        this.subject = subject;
        this.seed = seed;
    }

    List<Verdict> check(List<Exercise> exercises) {
        List<Verdict> verdicts = new ArrayList<>();
        exercises.forEach(exercise -> verdicts.add(check(exercise)));
        return verdicts;
    }

    private Verdict check(Exercise exercise) {
        return SpecRun.isStub(exercise, subject)
                ? new Verdict(exercise, Status.NOT_STARTED, 0, List.of())
                : Watched.run(exercise, Watched.DEADLINE, () -> SpecRun.of(exercise, subject, seed));
    }

    /** Whatever is red; if nothing is, the first exercise that is not started. */
    static List<Verdict> toLookAt(List<Verdict> verdicts) {
        List<Verdict> red = verdicts.stream().filter(Verdict::red).toList();
        Optional<Verdict> next = verdicts.stream()
                .filter(verdict -> verdict.status() == Status.NOT_STARTED)
                .findFirst();
        return red.isEmpty() ? next.stream().toList() : red;
    }
}
