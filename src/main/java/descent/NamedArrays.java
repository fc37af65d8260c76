package descent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The {@link Memory} of one started rule: all its state arrays in one place, those of wrapped rules under
 * {@code "inner/m"} and the like.
 */
public final class NamedArrays implements Memory {
    private final INDArray like;
    private final String prefix;
    private final Map<String, INDArray> arrays;

    /** An empty memory for parameters shaped and typed like {@code theta}. */
    public NamedArrays(INDArray theta) {
        this(theta, "", new LinkedHashMap<>());
    }

    private NamedArrays(INDArray like, String prefix, Map<String, INDArray> arrays) {
        this.like = like;
        this.prefix = prefix;
        this.arrays = arrays;
    }

    @Override
    public INDArray zeros(String name) {
        return keep(name, outsideWorkspaces(() -> Nd4j.zeros(like.dataType(), like.shape())));
    }

    @Override
    public INDArray copy(String name, INDArray source) {
        if (source.length() != like.length()) {
            throw new IllegalArgumentException("the state \"%s%s\" has %d values, but θ has %d"
                    .formatted(prefix, name, source.length(), like.length()));
        }
        return zeros(name).assign(source);
    }

    @Override
    public Memory nested(String name) {
        return new NamedArrays(like, prefix + name + "/", arrays);
    }

    /** Every array under its full name, in the order in which the rule made them. The arrays are the live ones. */
    public Map<String, INDArray> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    /**
     * Puts saved values back into the arrays of a freshly started rule.
     *
     * @param saved one array for each name, as {@link #arrays} gave them
     * @throws IllegalArgumentException if the names differ from this rule's
     */
    public void restore(Map<String, INDArray> saved) {
        if (!saved.keySet().equals(arrays.keySet())) {
            throw new IllegalArgumentException(
                    "the saved state has %s, but this rule keeps %s".formatted(saved.keySet(), arrays.keySet()));
        }
        saved.forEach((name, values) -> arrays.get(name).assign(values));
    }

    private INDArray keep(String name, INDArray array) {
        if (arrays.putIfAbsent(prefix + name, array) != null) {
            throw new IllegalStateException(
                    "the state \"%s%s\" exists already: give each array a name of its own".formatted(prefix, name));
        }
        return array;
    }

    @SuppressWarnings("try") // the scope only has to be open
    private static INDArray outsideWorkspaces(Supplier<INDArray> make) {
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return make.get();
        }
    }
}
