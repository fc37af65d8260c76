package descent.device;

import java.lang.reflect.Field;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Stands in front of ND4J's executioner and takes square roots in its place: libnd4j's are not vectorised and were most of
 * what an adaptive rule costs, 270 µs for 79,510 floats where {@link Math#sqrt} over an array on the Java heap, copied there
 * and back, takes 12 µs and gives the same bits (IEEE 754 leaves no choice).
 *
 * <p>It takes arrays of FLOAT or DOUBLE on the CPU that fill their buffers. Everything else is handed through: views, other
 * types, arrays of a workspace that is closed (of which ND4J complains), all other operations (by way of
 * {@link SmallArrays} and {@link KeptShapes}), all of CUDA.
 */
public final class SquareRoots extends HandingThrough {
    private SquareRoots(OpExecutioner plain) {
        super(plain);
    }

    /**
     * Puts itself before ND4J's executioner, for the whole process, unless that runs on a graphics card.
     *
     * @throws IllegalStateException if this ND4J keeps its executioner elsewhere
     */
    public static synchronized void install() {
        try {
            Field kept = Nd4j.class.getDeclaredField("OP_EXECUTIONER_INSTANCE");
            kept.setAccessible(true);
            kept.set(null, before(Nd4j.getExecutioner()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this ND4J keeps its executioner elsewhere: use 1.0.0-M2.1 or 1.0.0-M1.1", e);
        }
    }

    static OpExecutioner before(OpExecutioner plain) {
        boolean card = plain.type() != OpExecutioner.ExecutionerType.NATIVE_CPU;
        return card || plain instanceof SquareRoots ? plain : new SquareRoots(new SmallArrays(new KeptShapes(plain)));
    }

    @Override
    public INDArray exec(Op op) {
        if (op instanceof Sqrt
                && op.x() != null
                && op.z() != null
                && areAlike(op.x(), op.z())
                && Roots.take(op.x(), op.z())) {
            return op.z();
        }
        return super.exec(op);
    }

    /** Whether number by number in their buffers is number by number in the arrays. */
    static boolean areAlike(INDArray x, INDArray z) {
        return x.dataType() == z.dataType() && x.ordering() == z.ordering() && x.equalShapes(z) && fills(x) && fills(z);
    }

    static boolean fills(INDArray array) {
        return !array.isEmpty() && !array.isView() && array.elementWiseStride() == 1 && isOpen(array);
    }

    private static boolean isOpen(INDArray array) {
        MemoryWorkspace workspace = array.data().getParentWorkspace();
        return workspace == null
                || workspace.isScopeActive()
                        && workspace.getGenerationId() == array.data().getGenerationId();
    }
}
