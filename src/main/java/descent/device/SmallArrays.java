package descent.device;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarDivision;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseDivision;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseSubtraction;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarSubtraction;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.AddOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.DivOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.RDivOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.RSubOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.SubOp;

/**
 * Adds, subtracts, multiplies and divides arrays of a few numbers in Java: the way into ND4J's library and back takes 5 to
 * 15 µs, whatever the length, and an exercise is checked on arrays of one to eight numbers. IEEE 754 leaves no choice of
 * the bits; a sum, difference, product or quotient of FLOATs that is first rounded to DOUBLE has those, too.
 */
class SmallArrays extends HandingThrough {
    static final int MOST = 32;

    private static final DoubleBinaryOperator ADD = (x, y) -> x + y;
    private static final DoubleBinaryOperator SUBTRACT = (x, y) -> x - y;
    private static final DoubleBinaryOperator MULTIPLY = (x, y) -> x * y;
    private static final DoubleBinaryOperator DIVIDE = (x, y) -> x / y;
    private static final DoubleBinaryOperator SUBTRACT_FROM = (x, y) -> y - x;
    private static final DoubleBinaryOperator DIVIDE_INTO = (x, y) -> y / x;

    private static final Map<Class<?>, DoubleBinaryOperator> KNOWN = Map.ofEntries(
            Map.entry(AddOp.class, ADD),
            Map.entry(SubOp.class, SUBTRACT),
            Map.entry(MulOp.class, MULTIPLY),
            Map.entry(DivOp.class, DIVIDE),
            Map.entry(RSubOp.class, SUBTRACT_FROM),
            Map.entry(RDivOp.class, DIVIDE_INTO),
            Map.entry(ScalarAdd.class, ADD),
            Map.entry(ScalarSubtraction.class, SUBTRACT),
            Map.entry(ScalarMultiplication.class, MULTIPLY),
            Map.entry(ScalarDivision.class, DIVIDE),
            Map.entry(ScalarReverseSubtraction.class, SUBTRACT_FROM),
            Map.entry(ScalarReverseDivision.class, DIVIDE_INTO));

    SmallArrays(OpExecutioner plain) {
        super(plain);
    }

    @Override
    public INDArray[] exec(CustomOp op) {
        DoubleBinaryOperator known = KNOWN.get(op.getClass());
        if (known != null && op.numInputArguments() == 2 && op.numOutputArguments() == 1) {
            List<INDArray> in = op.inputArguments();
            INDArray z = op.outputArguments().get(0);
            if (isOurs(in.get(0), z) && isOurs(in.get(1), z)) {
                DataBuffer other = in.get(1).data();
                for (long i = 0; i < z.length(); i++) {
                    put(z, i, known.applyAsDouble(in.get(0).data().getDouble(i), other.getDouble(i)));
                }
                return new INDArray[] {z};
            }
        }
        return super.exec(op);
    }

    @Override
    public INDArray exec(ScalarOp op) {
        DoubleBinaryOperator known = KNOWN.get(op.getClass());
        INDArray z = op.z();
        if (known != null && op.dimensions() == null && op.scalar() != null && isOurs(op.x(), z)) {
            INDArray scalar = op.scalar();
            if (scalar.dataType() == z.dataType() && SquareRoots.fills(scalar)) {
                double value = scalar.data().getDouble(0);
                for (long i = 0; i < z.length(); i++) {
                    put(z, i, known.applyAsDouble(op.x().data().getDouble(i), value));
                }
                return z;
            }
        }
        return super.exec(op);
    }

    private static void put(INDArray z, long i, double value) {
        z.data().put(i, value);
    }

    private static boolean isOurs(INDArray x, INDArray z) {
        return x != null
                && z != null
                && z.length() <= MOST
                && (z.dataType() == DataType.DOUBLE || z.dataType() == DataType.FLOAT)
                && SquareRoots.areAlike(x, z);
    }
}
