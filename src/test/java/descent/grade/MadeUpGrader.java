package descent.grade;

import descent.kata.Exercise;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Grades at once, by the submission's name; notes what it was asked for. */
public final class MadeUpGrader implements Grader {
    private final long seed;
    private final List<String> graded;
    private final Set<String> unlucky = ConcurrentHashMap.newKeySet();
    private List<Exercise> exercises = Exercise.all();
    private volatile boolean closed;

    public MadeUpGrader(long seed) {
        this(seed, new CopyOnWriteArrayList<>());
    }

    /** @param graded takes the name of each submission that it grades, from any thread */
    public MadeUpGrader(long seed, List<String> graded) {
        this.seed = seed;
        this.graded = graded;
    }

    /** From now on, these exercises are all that there are. */
    public MadeUpGrader only(List<Exercise> some) {
        exercises = some;
        return this;
    }

    /** From now on, a fault of ours befalls this submission. */
    public MadeUpGrader failingOn(String submission) {
        unlucky.add(submission);
        return this;
    }

    /** The submissions that it graded, in the order in which it did. */
    public List<String> graded() {
        return List.copyOf(graded);
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public Grade grade(Submission submission) {
        graded.add(submission.name());
        Grade grade = unlucky.contains(submission.name())
                ? MadeUpGrades.unsettled(submission.name())
                : MadeUpGrades.of(submission.name(), seed);
        return new Grade(
                grade.submission(),
                submission.sender(),
                new Receipt(Graders.digest(submission), List.of(), List.of(), false, Optional.empty()),
                grade.exercises().stream()
                        .filter(each -> exercises.contains(each.exercise()))
                        .toList(),
                grade.isolation(),
                grade.seed(),
                grade.time(),
                grade.notes());
    }

    @Override
    public List<Exercise> exercises() {
        return exercises;
    }

    @Override
    public Isolation isolation() {
        return Isolation.BWRAP;
    }

    @Override
    public void close() {
        closed = true;
    }
}
