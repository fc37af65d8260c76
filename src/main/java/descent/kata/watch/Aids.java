package descent.kata.watch;

import descent.kata.Exercise;
import java.util.List;

/** What the keys call besides checking; each gives the lines to show. */
public interface Aids {
    /** The next hint. */
    List<String> hint(Exercise exercise);

    /** All exercises, and how they stand. */
    List<String> list();

    /** The student's rule beside the reference. */
    List<String> race(Exercise exercise);

    /** Opens the lesson. */
    List<String> lesson(Exercise exercise);
}
