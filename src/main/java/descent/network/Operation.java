package descent.network;

/**
 * One operation over fixed arrays.
 *
 * @param part the number of the part of the batch that it is about, or {@link #WHOLE}
 */
record Operation(int part, Runnable work) {
    /** It is about all parts: it begins when all before it has ended, and ends before what comes after it begins. */
    static final int WHOLE = -1;
}
