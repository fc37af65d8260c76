package descent.train;

/** Is told how far the lanes are; called from the lanes' own threads. */
public interface Progress {
    /** Nobody watches. */
    Progress SILENT = (lane, seed, iteration, iterations) -> {};

    /**
     * A lane took some more steps.
     *
     * @param iteration how many it has taken; equal to {@code iterations} once, when the lane is done or has diverged
     */
    void advanced(String lane, long seed, int iteration, int iterations);

    /** A lane was evaluated. */
    default void evaluated(String lane, long seed, Evaluation evaluation) {}

    /** Whether to be told the loss of the batch after so many steps; reading it waits for the device. */
    default boolean asksForLoss(int iteration) {
        return false;
    }

    /** The loss of a lane's last batch. */
    default void told(String lane, long seed, double batchLoss) {}
}
