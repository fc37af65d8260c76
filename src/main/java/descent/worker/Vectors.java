package descent.worker;

import descent.NamedArrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Flat arrays in messages: FLOAT or DOUBLE, and their values. */
public final class Vectors {
    static final int MOST_ARRAYS = 64;
    private static final int LONGEST_NAME = 400;

    private Vectors() {}

    /** The values of a vector. (For flat ones, reading one by one is a hundred times as fast as toDoubleVector.) */
    public static double[] values(INDArray array) {
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
        if (values.length != array.length()) {
            throw new Garbled("there are %d values for an array of %d".formatted(values.length, array.length()));
        }
        for (int i = 0; i < values.length; i++) {
            array.putScalar(i, values[i]);
        }
    }

    static Out type(Out out, INDArray array) {
        return type(out, array.dataType());
    }

    static Out type(Out out, DataType type) {
        return out.number8(type == DataType.FLOAT ? 1 : 0);
    }

    static DataType type(In in) {
        return in.number8() == 1 ? DataType.FLOAT : DataType.DOUBLE;
    }

    /** A new array, made where the current workspace says. */
    private static INDArray array(DataType type, double[] values) {
        INDArray array = Nd4j.createFromArray(values);
        return type == DataType.DOUBLE ? array : array.castTo(type);
    }

    /** A new array that outlives the step. */
    static INDArray lasting(DataType type, double[] values) {
        return lasting(() -> array(type, values));
    }

    /** What is made here outlives the step. */
    @SuppressWarnings("try") // the scope only has to be open
    static INDArray lasting(Supplier<INDArray> make) {
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return make.get();
        }
    }

    /** The values of each array by its name. */
    static Map<String, double[]> values(NamedArrays memory) {
        Map<String, double[]> values = new LinkedHashMap<>();
        memory.arrays().forEach((name, array) -> values.put(name, values(array)));
        return values;
    }

    static Out state(Out out, NamedArrays memory) {
        return state(out, values(memory));
    }

    static Out state(Out out, Map<String, double[]> arrays) {
        if (arrays.size() > MOST_ARRAYS) {
            throw new IllegalStateException("a rule may keep %d arrays, not %d".formatted(MOST_ARRAYS, arrays.size()));
        }
        out.number(arrays.size());
        arrays.forEach((name, values) -> out.text(shortened(name)).reals(values));
        return out;
    }

    static Map<String, double[]> state(In in) {
        Map<String, double[]> state = new LinkedHashMap<>();
        for (int left = in.number(MOST_ARRAYS); left > 0; left--) {
            state.put(in.text(LONGEST_NAME), in.reals());
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
