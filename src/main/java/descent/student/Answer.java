package descent.student;

import descent.trial.Thrown;
import descent.trial.Trace;

/** What a student's process says to a {@link Request}. */
sealed interface Answer permits Compiled, Answer.Loaded, Answer.Ran, Answer.Failed, Answer.Still {
    /** The classes are there; none of them has run. */
    record Loaded() implements Answer {}

    /** What a trial showed, whatever the student's code threw. */
    record Ran(Trace trace) implements Answer {}

    /** No answer yet; sent at most once before one that takes long. */
    record Still(Busy doing) implements Answer {}

    /** The process itself does not get through. */
    record Failed(Thrown thrown) implements Answer {}
}
