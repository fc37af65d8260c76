package descent;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Named state arrays, so that a rule's memory can be shown, checked, saved and restored.
 *
 * <p>Names within one memory are unique; a second use of a name is refused with {@link IllegalStateException}.
 */
public interface Memory {
    /** A new array of zeros under {@code name}, shaped and typed like θ. */
    INDArray zeros(String name);

    /** A new array of zeros under {@code name}, of a shape of its own, typed like θ. */
    INDArray zeros(String name, long... shape);

    /** A new array under {@code name} that starts as a copy of {@code source}; it is typed like θ. */
    INDArray copy(String name, INDArray source);

    /** The memory, under {@code name}, of a rule that this rule wraps. */
    Memory nested(String name);

    /**
     * The memory, under {@code name}, of a rule that moves a part of θ only.
     *
     * @param part the array that the rule is started on: its θ
     */
    Memory nested(String name, INDArray part);

    /**
     * The parameter arrays that lie one after the other in a vector like θ: θ itself or ∇J.
     *
     * @return views, in the arrays' own shapes: vectors, and matrices [inputs, outputs] (a convolution's kernel as
     *     [k·k·inputs, outputs]); {@code vector} alone where nobody has said what θ consists of
     */
    List<INDArray> parts(INDArray vector);
}
