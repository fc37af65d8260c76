package descent.data;

import descent.Backend;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Turns checked bytes into arrays. Values are written straight into the arrays' own memory: 60,000 images are 188 MB of
 * floats, which need not pass through the Java heap.
 */
final class Rows {
    static final float BRIGHTEST = 255;

    private Rows() {}

    /** @return FLOAT [n, height · width], from 0 for black to 1 for white */
    static INDArray pixels(Idx images) {
        Backend.prepare();
        INDArray rows = Nd4j.createUninitialized(DataType.FLOAT, images.count(), images.each());
        FloatBuffer values = rows.data().asNioFloat();
        int length = images.count() * images.each();
        for (int i = 0; i < length; i++) {
            values.put(i, images.value(i) / BRIGHTEST);
        }
        return written(rows);
    }

    /** @return FLOAT [n, classes], each row 1 at its label and 0 elsewhere */
    static INDArray oneHot(Idx labels, int classes) {
        Backend.prepare();
        INDArray rows = Nd4j.zeros(DataType.FLOAT, labels.count(), classes);
        FloatBuffer values = rows.data().asNioFloat();
        for (int i = 0; i < labels.count(); i++) {
            values.put(i * classes + labels.value(i), 1);
        }
        return written(rows);
    }

    /** On a device with memory of its own, the host's copy is now the newer one. */
    static INDArray written(INDArray rows) {
        Nd4j.getAffinityManager().tagLocation(rows, AffinityManager.Location.HOST);
        return rows;
    }
}
