package descent.trial;

import descent.NamedArrays;
import descent.trial.InitialTheta.Precision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays as plain numbers and back: FLOAT or DOUBLE, their values row after row. */
final class Vectors {
    private Vectors() {}

    /** An array's values. (For flat ones, reading one by one is a hundred times as fast as toDoubleVector.) */
    static double[] values(INDArray array) {
        double[] values = new double[(int) array.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.getDouble(i);
        }
        return values;
    }

    static void write(INDArray array, double... values) {
        if (array.rank() == 1) {
            for (int i = 0; i < values.length; i++) {
                array.putScalar(i, values[i]);
            }
        } else {
            array.assign(Nd4j.createFromArray(values).reshape('c', array.shape()));
        }
    }

    /** θ as it is at the start. */
    static INDArray lasting(InitialTheta theta) {
        return lasting(theta.precision(), theta.values(), theta.shape());
    }

    /** A new array that outlives the step; flat if there is no shape. */
    static INDArray lasting(Precision precision, double[] values, long... shape) {
        return lasting(() -> {
            INDArray array = Nd4j.createFromArray(values);
            INDArray typed = precision == Precision.FLOAT ? array.castTo(DataType.FLOAT) : array;
            return shape == null || shape.length == 1 ? typed : typed.reshape('c', shape);
        });
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
}
