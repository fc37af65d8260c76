package descent.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Takes the square root of each number by way of an array on the Java heap: over those the compiler vectorises the loop,
 * over direct buffers not. A part at a time, which stays in the processor's nearest cache.
 */
final class Roots {
    private static final int PART = 2048;
    private static final ThreadLocal<float[]> FLOATS = ThreadLocal.withInitial(() -> new float[PART]);
    private static final ThreadLocal<double[]> DOUBLES = ThreadLocal.withInitial(() -> new double[PART]);

    private Roots() {}

    /**
     * @param x fills its buffer
     * @param z as well, as long as x and of its type; may be x
     * @return whether there is a way for this type and length
     */
    static boolean take(INDArray x, INDArray z) {
        long bytes = x.length() * x.dataType().width();
        if (bytes > Integer.MAX_VALUE) {
            return false;
        }
        if (x.dataType() == DataType.FLOAT) {
            floats(memory(x, bytes).asFloatBuffer(), memory(z, bytes).asFloatBuffer());
        } else if (x.dataType() == DataType.DOUBLE) {
            doubles(memory(x, bytes).asDoubleBuffer(), memory(z, bytes).asDoubleBuffer());
        } else {
            return false;
        }
        return true;
    }

    private static ByteBuffer memory(INDArray array, long bytes) {
        Pointer start = array.data().addressPointer();
        return new Pointer(start).capacity(bytes).asByteBuffer().order(ByteOrder.nativeOrder());
    }

    private static void floats(FloatBuffer x, FloatBuffer z) {
        float[] part = FLOATS.get();
        for (int from = 0; from < x.capacity(); from += PART) {
            int length = Math.min(PART, x.capacity() - from);
            x.get(from, part, 0, length);
            roots(part, length);
            z.put(from, part, 0, length);
        }
    }

    private static void roots(float[] part, int length) {
        for (int i = 0; i < length; i++) {
            part[i] = (float) Math.sqrt(part[i]);
        }
    }

    private static void doubles(DoubleBuffer x, DoubleBuffer z) {
        double[] part = DOUBLES.get();
        for (int from = 0; from < x.capacity(); from += PART) {
            int length = Math.min(PART, x.capacity() - from);
            x.get(from, part, 0, length);
            roots(part, length);
            z.put(from, part, 0, length);
        }
    }

    private static void roots(double[] part, int length) {
        for (int i = 0; i < length; i++) {
            part[i] = Math.sqrt(part[i]);
        }
    }
}
