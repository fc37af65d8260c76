package descent.device;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;

/** What a buffer of ND4J's that describes a shape is made from, by value. */
final class ShapeKey {
    private final long[] shape;
    private final long[] stride;
    private final long elementWiseStride;
    private final char order;
    private final DataType type;
    private final long extras;
    private final int hash;

    ShapeKey(long[] shape, long[] stride, long elementWiseStride, char order, DataType type, long extras) {
        this.shape = shape.clone();
        this.stride = stride.clone();
        this.elementWiseStride = elementWiseStride;
        this.order = order;
        this.type = type;
        this.extras = extras;
        this.hash = 31 * (31 * Arrays.hashCode(shape) + Arrays.hashCode(stride))
                + type.ordinal()
                + order
                + Long.hashCode(31 * extras + elementWiseStride);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShapeKey key
                && hash == key.hash
                && order == key.order
                && type == key.type
                && extras == key.extras
                && elementWiseStride == key.elementWiseStride
                && Arrays.equals(shape, key.shape)
                && Arrays.equals(stride, key.stride);
    }
}
