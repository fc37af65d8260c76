package descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The {@link Memory} of one started rule: all its state arrays in one place, those of wrapped rules under
 * {@code "inner/m"} and the like.
 */
public final class NamedArrays implements Memory {
    private final INDArray like;
    private final List<long[]> shapes;
    private final String prefix;
    private final Map<String, INDArray> arrays;

    /** An empty memory for parameters shaped and typed like {@code theta}. */
    public NamedArrays(INDArray theta) {
        this(theta, List.of(), "", new LinkedHashMap<>());
    }

    /**
     * An empty memory for parameters that consist of arrays, one after the other.
     *
     * @param theta a flat vector
     * @param shapes the arrays' shapes, in their order in {@code theta}
     * @throws IllegalArgumentException unless the arrays have as many values together as {@code theta}
     */
    public NamedArrays(INDArray theta, List<long[]> shapes) {
        this(theta, shapes, "", new LinkedHashMap<>());
        long length = shapes.stream().mapToLong(NamedArrays::length).sum();
        if (length != theta.length()) {
            throw new IllegalArgumentException(
                    "the shapes %s have %d values in all, but θ has %d: give the shape of each parameter array in θ"
                            .formatted(shapes.stream().map(Arrays::toString).toList(), length, theta.length()));
        }
    }

    private NamedArrays(INDArray like, List<long[]> shapes, String prefix, Map<String, INDArray> arrays) {
        this.like = like;
        this.shapes = shapes;
        this.prefix = prefix;
        this.arrays = arrays;
    }

    @Override
    public INDArray zeros(String name) {
        return zeros(name, like.shape());
    }

    @Override
    public INDArray zeros(String name, long... shape) {
        return keep(name, outsideWorkspaces(() -> Nd4j.zeros(like.dataType(), shape)));
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
        return new NamedArrays(like, shapes, prefix + name + "/", arrays);
    }

    @Override
    public Memory nested(String name, INDArray part) {
        return new NamedArrays(part, List.of(), prefix + name + "/", arrays);
    }

    @Override
    public List<INDArray> parts(INDArray vector) {
        if (vector.length() != like.length()) {
            throw new IllegalArgumentException("parts got a vector of %d values, but θ has %d: give it θ or a gradient"
                    .formatted(vector.length(), like.length()));
        }
        if (shapes.isEmpty()) {
            return List.of(vector);
        }
        List<INDArray> parts = new ArrayList<>();
        long from = 0;
        for (long[] shape : shapes) {
            long to = from + length(shape);
            parts.add(vector.get(NDArrayIndex.interval(from, to)).reshape('c', true, shape));
            from = to;
        }
        return parts;
    }

    private static long length(long[] shape) {
        return Arrays.stream(shape).reduce(1, (product, size) -> product * size);
    }

    /** Every array under its full name, in the order in which the rule made them. The arrays are the live ones. */
    public Map<String, INDArray> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    /**
     * Puts saved values back into the arrays of a freshly started rule.
     *
     * @param saved one array for each name, as {@link #arrays} gave them
     * @throws IllegalArgumentException if the names or the arrays' lengths differ from this rule's
     */
    public void restore(Map<String, INDArray> saved) {
        if (!saved.keySet().equals(arrays.keySet())) {
            throw new IllegalArgumentException(
                    "the saved state has %s, but this rule keeps %s".formatted(saved.keySet(), arrays.keySet()));
        }
        saved.forEach(this::checkLength);
        saved.forEach((name, values) -> {
            INDArray array = arrays.get(name);
            array.assign(values.reshape('c', array.shape()));
        });
    }

    private void checkLength(String name, INDArray values) {
        long length = arrays.get(name).length();
        if (values.length() != length) {
            throw new IllegalArgumentException("the saved state \"%s\" has %d values, but this rule keeps %d there"
                    .formatted(name, values.length(), length));
        }
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
