package descent.device;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;

/**
 * Keeps the buffers that describe shapes. ND4J asks its library for one with nearly every array and number that it makes,
 * and registers it for being freed, though the library itself keeps what they point at, for good, and nobody writes to it.
 */
class KeptShapes extends HandingThrough {
    /** Programs know some dozens of shapes; tests, which make up thousands, must not fill the memory. */
    private static final int MOST = 4_096;

    private final Map<ShapeKey, DataBuffer> kept = new ConcurrentHashMap<>();

    KeptShapes(OpExecutioner plain) {
        super(plain);
    }

    @Override
    public DataBuffer createShapeInfo(
            long[] shape, long[] stride, long step, char order, DataType type, boolean empty) {
        // Told apart from extras by a sign that these do not have.
        ShapeKey key = new ShapeKey(shape, stride, step, order, type, empty ? Long.MIN_VALUE : Long.MIN_VALUE + 1);
        DataBuffer known = kept.get(key);
        return known != null ? known : keep(key, super.createShapeInfo(shape, stride, step, order, type, empty));
    }

    @Override
    public DataBuffer createShapeInfo(long[] shape, long[] stride, long step, char order, DataType type, long extras) {
        ShapeKey key = new ShapeKey(shape, stride, step, order, type, extras);
        DataBuffer known = kept.get(key);
        return known != null ? known : keep(key, super.createShapeInfo(shape, stride, step, order, type, extras));
    }

    private DataBuffer keep(ShapeKey key, DataBuffer made) {
        if (kept.size() < MOST) {
            kept.put(key, made);
        }
        return made;
    }
}
