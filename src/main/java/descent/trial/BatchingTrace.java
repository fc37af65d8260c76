package descent.trial;

import java.util.List;
import java.util.Optional;

/**
 * The batches of some epochs.
 *
 * @param epochs the batches of each as they were handed out; one with more batches than samples was cut off
 * @param kept for a caller who overwrites: the same arrays as they were when their epoch was over
 */
public record BatchingTrace(List<List<int[]>> epochs, List<List<int[]>> kept, Optional<Thrown> thrown)
        implements Trace {}
