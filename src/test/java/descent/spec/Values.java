package descent.spec;

import org.nd4j.linalg.api.ndarray.INDArray;

/** An array's values. */
final class Values {
    private Values() {}

    /** As {@link INDArray#toDoubleVector}, which makes a copy in native memory first: that takes a hundred times as long. */
    static double[] of(INDArray array) {
        if (array.rank() != 1) {
            return array.toDoubleVector();
        }
        double[] values = new double[(int) array.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.getDouble(i);
        }
        return values;
    }
}
