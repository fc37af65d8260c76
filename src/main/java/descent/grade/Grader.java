package descent.grade;

import descent.kata.Exercise;
import java.util.List;

/**
 * Grades submissions, several at a time if asked from several threads. Make one with {@link Graders#open}; closing it
 * removes its folders.
 */
public interface Grader extends AutoCloseable {
    /** The grade; never throws. A fault of ours is {@link Outcome#GRADER_ERROR}. */
    Grade grade(Submission submission);

    /** The course's, in its order. */
    List<Exercise> exercises();

    /** What the students' processes are kept in. */
    Isolation isolation();

    @Override
    void close();
}
