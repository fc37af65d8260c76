package descent.grade;

/** What became of one exercise. */
public enum Outcome {
    PASS,
    FAIL,
    NOT_STARTED,
    COMPILE_ERROR,
    TIMEOUT,
    OUT_OF_MEMORY,
    /** The process ended: {@code System.exit}, a signal, a fault in native code. */
    CRASHED,
    /** The process sent something that is no answer. */
    PROTOCOL_ERROR,
    /** The submission or this file was not accepted; the feedback says why. */
    REJECTED,
    /** There was no time left for it, or nobody asked for it: no zero, and to be looked at. */
    NOT_RUN,
    /** Our fault: to be graded again, never zero and never full marks. */
    GRADER_ERROR;

    /** Whether it was tried: if not, no points are better than zero. */
    public boolean ran() {
        return this != NOT_RUN && settled();
    }

    /** Whether the points say something about the student's work. */
    public boolean settled() {
        return this != GRADER_ERROR;
    }
}
