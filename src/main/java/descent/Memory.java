package descent;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Named state arrays, so that a rule's memory can be shown, checked, saved and restored.
 *
 * <p>Names within one memory are unique; a second use of a name is refused with {@link IllegalStateException}.
 */
public interface Memory {
    /** A new array of zeros under {@code name}, shaped and typed like θ. */
    INDArray zeros(String name);

    /** A new array under {@code name} that starts as a copy of {@code source}; it is typed like θ. */
    INDArray copy(String name, INDArray source);

    /** The memory, under {@code name}, of a rule that this rule wraps. */
    Memory nested(String name);
}
