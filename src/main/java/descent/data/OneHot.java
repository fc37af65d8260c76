package descent.data;

import descent.Backend;
import descent.Require;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Classes as networks learn them: a row for each sample, 1 at its class and 0 elsewhere. */
public final class OneHot {
    private OneHot() {}

    /**
     * @param labels each sample's class, counted from 0; at least one
     * @param classes how many there are, at least 1
     * @return FLOAT [n, classes]
     * @throws IllegalArgumentException if a label is not from 0 to {@code classes − 1}
     */
    public static INDArray of(int[] labels, int classes) {
        Require.atLeastOne("number of labels", labels.length);
        Require.atLeastOne("classes", classes);
        Backend.prepare();
        INDArray rows = Nd4j.zeros(DataType.FLOAT, labels.length, classes);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException(
                        "label %d at index %d must be from 0 to %d".formatted(labels[i], i, classes - 1));
            }
            rows.putScalar(i, labels[i], 1);
        }
        return rows;
    }
}
