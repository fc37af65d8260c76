package descent.kata;

import descent.kata.Verdict.Status;
import descent.trial.Subject;
import java.util.List;
import java.util.Optional;

/** Checks exercises, and picks what the student should look at. */
public final class Kata {
    private final Examiner examiner;
    private final Subject subject;
    private final long seed;

    public Kata(Examiner examiner, Subject subject, long seed) {
        this.examiner = examiner;
        this.subject = subject;
        this.seed = seed;
    }

    /** The verdict; an endless loop costs {@link Watched#DEADLINE} and a thread. */
    public Verdict check(Exercise exercise) {
        return examiner.isStub(exercise, subject)
                ? Verdict.of(exercise, Status.NOT_STARTED)
                : Watched.run(exercise, Watched.DEADLINE, () -> examiner.examine(exercise, subject, seed));
    }

    /** Whatever is red; if nothing is, the first exercise that is not started. */
    public static List<Verdict> toLookAt(List<Verdict> verdicts) {
        List<Verdict> red = verdicts.stream().filter(Verdict::red).toList();
        Optional<Verdict> next = verdicts.stream()
                .filter(verdict -> verdict.status() == Status.NOT_STARTED)
                .findFirst();
        return red.isEmpty() ? next.stream().toList() : red;
    }
}
