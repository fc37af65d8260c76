package descent.network;

import java.util.OptionalInt;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;

/**
 * Cross-entropy of the softmax of a row of scores against a one-hot row.
 *
 * <pre>
 * J = −1/n Σ y ln softmax(z)
 * ∂J/∂z = (softmax(z) − y) / n
 * </pre>
 */
public record SoftmaxCrossEntropy() implements Loss {
    private static final long[] ROWS = {1};

    @Override
    public INDArray backward(Site site, INDArray z, INDArray y) {
        INDArray gradient = site.array(z.shape());
        site.custom("softmax", gradient, z);
        site.custom("subtract", gradient, gradient, y);
        site.op(new ScalarMultiplication(gradient, null, gradient, 1.0 / z.size(0)));
        return gradient;
    }

    @Override
    public void sum(Site site, INDArray z, INDArray y, INDArray sum) {
        INDArray logarithms = site.array(z.shape());
        layDownLogarithms(site, z, logarithms);
        site.custom("multiply", logarithms, logarithms, y);
        site.sum(logarithms, -1, sum);
    }

    /** Lays down {@code y = x − ln Σ exp(x)}, by way of x − max x: ND4J's own is the logarithm of a softmax that can be 0. */
    private static void layDownLogarithms(Site site, INDArray x, INDArray y) {
        INDArray perRow = site.array(x.size(0), 1);
        INDArray flat = perRow.reshape(x.size(0));
        INDArray powers = site.array(x.shape());
        site.custom("reduce_max", ROWS, flat, x);
        site.custom("subtract", y, x, perRow);
        site.op(new Exp(y, powers));
        site.custom("reduce_sum", ROWS, flat, powers);
        site.op(new Log(flat, flat));
        site.custom("subtract", y, y, perRow);
    }

    @Override
    public OptionalInt correct(INDArray z, INDArray y) {
        INDArray right = z.argMax(1).eq(y.argMax(1));
        return OptionalInt.of(right.castTo(DataType.INT32).sumNumber().intValue());
    }
}
