package descent.worker;

/** What a frame asks for or answers. */
public enum Op {
    REPLY,
    ERROR,
    COMPILE,
    LOAD,
    /** Forget every handle and load the student's classes anew. */
    RESET,
    MAKE,
    START,
    TAKE,
    /** Take a rule through gradients that are known. */
    WALK,
    /** The same, while another rule does. */
    WALK_BESIDE,
    GRADIENT,
    EPOCH,
    HAS_NEXT,
    NEXT,
    WHOLE_EPOCH,
    MANY_EPOCHS,
    FACTOR,
    STOP,
    BEST,
    SEARCH,
    LOSS;

    private static final Op[] ALL = values();

    static Op of(int code) {
        if (code < 0 || code >= ALL.length) {
            throw new Garbled("there is no message " + code);
        }
        return ALL[code];
    }
}
