package descent.network;

import java.util.OptionalInt;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;

/**
 * Negative log-likelihood of one-hot rows under rows of log-probabilities; the network's last layer is to be
 * {@link LogSoftmax}.
 *
 * <pre>
 * J = −1/n Σ y z
 * ∂J/∂z = −y / n
 * </pre>
 */
public record NegativeLogLikelihood() implements Loss {
    @Override
    public INDArray backward(Site site, INDArray z, INDArray y) {
        INDArray gradient = site.array(z.shape());
        site.op(new ScalarMultiplication(y, null, gradient, -1.0 / z.size(0)));
        return gradient;
    }

    @Override
    public void sum(Site site, INDArray z, INDArray y, INDArray sum) {
        INDArray product = site.array(z.shape());
        site.custom("multiply", product, z, y);
        site.sum(product, -1, sum);
    }

    @Override
    public OptionalInt correct(INDArray z, INDArray y) {
        return Classes.correct(z, y);
    }
}
