package descent;

/** Decides after each validation whether training should stop, and which check was the best one. */
public interface Stopping {
    /**
     * Takes note of one more check.
     *
     * @param loss the validation loss; lower is better, NaN never improves
     * @return whether to stop now
     */
    boolean stop(double loss);

    /** The index, from 0, of the best check so far, or −1 while there is none. */
    int best();
}
