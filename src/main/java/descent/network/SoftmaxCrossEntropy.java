package descent.network;

import java.util.OptionalInt;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;

/**
 * Cross-entropy of the softmax of a row of scores against a one-hot row.
 *
 * <pre>
 * J = −1/n Σ y ln softmax(z)
 * ∂J/∂z = (softmax(z) − y) / n
 * </pre>
 */
public record SoftmaxCrossEntropy() implements Loss {
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
        LogSoftmax.layDown(site, z, logarithms);
        site.custom("multiply", logarithms, logarithms, y);
        site.sum(logarithms, -1, sum);
    }

    @Override
    public OptionalInt correct(INDArray z, INDArray y) {
        return Classes.correct(z, y);
    }
}
