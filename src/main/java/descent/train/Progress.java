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
}
