package descent.worker;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Serves the gradients of the step at work to the other side. */
public final class ServedGradients {
    private final Link link;
    private INDArray point;

    public ServedGradients(Link link) {
        this.link = link;
    }

    /** Answers {@link Op#GRADIENT}. */
    public Out answer(In in) {
        Offered gradient = link.offered(in.number());
        return gradient.answer(point(Vectors.type(in), in.reals()));
    }

    /** The same array for every point of its kind: making one takes longer than all the rest. */
    private INDArray point(DataType type, double[] values) {
        if (point == null || point.dataType() != type || point.length() != values.length) {
            point = Vectors.lasting(type, values);
        }
        Vectors.write(point, values);
        return point;
    }
}
