package descent.worker;

import descent.NamedArrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Flat arrays in messages: FLOAT or DOUBLE, and their values. */
final class Vectors {
    private static final int MOST_ARRAYS = 64;
    private static final int LONGEST_NAME = 400;

    private Vectors() {}

    /** The values of a vector. (For flat ones, reading one by one is a hundred times as fast as toDoubleVector.) */
    static double[] values(INDArray array) {
        if (array.rank() != 1) {
            return array.toDoubleVector();
        }
        double[] values = new double[(int) array.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.getDouble(i);
        }
        return values;
    }

    static void write(INDArray array, double[] values) {
        for (int i = 0; i < values.length; i++) {
            array.putScalar(i, values[i]);
        }
    }

    static Out type(Out out, INDArray array) {
        return out.number8(array.dataType() == DataType.FLOAT ? 1 : 0);
    }

    static DataType type(In in) {
        return in.number8() == 1 ? DataType.FLOAT : DataType.DOUBLE;
    }

    /** A new array, made where the current workspace says. */
    static INDArray array(DataType type, double[] values) {
        INDArray array = Nd4j.createFromArray(values);
        return type == DataType.DOUBLE ? array : array.castTo(type);
    }

    /** A new array that outlives the step. */
    @SuppressWarnings("try") // the scope only has to be open
    static INDArray lasting(DataType type, double[] values) {
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return array(type, values);
        }
    }

    static void state(Out out, NamedArrays memory) {
        Map<String, INDArray> arrays = memory.arrays();
        if (arrays.size() > MOST_ARRAYS) {
            throw new IllegalStateException("a rule may keep %d arrays, not %d".formatted(MOST_ARRAYS, arrays.size()));
        }
        out.number(arrays.size());
        arrays.forEach((name, array) -> out.text(shortened(name)).reals(values(array)));
    }

    static Map<String, double[]> state(In in, int length) {
        Map<String, double[]> state = new LinkedHashMap<>();
        for (int left = in.number(MOST_ARRAYS); left > 0; left--) {
            state.put(in.text(LONGEST_NAME), in.reals(length));
        }
        return state;
    }

    private static String shortened(String name) {
        if (name.length() > LONGEST_NAME / 4) {
            throw new IllegalArgumentException("the name of a state array has more than 100 characters");
        }
        return name;
    }
}
