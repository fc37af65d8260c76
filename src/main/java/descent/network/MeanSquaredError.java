package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;

/**
 * Squared error, the mean over rows and columns.
 *
 * <pre>
 * J = 1/(nk) Σ (z − y)²
 * ∂J/∂z = 2(z − y) / (nk)
 * </pre>
 */
public record MeanSquaredError() implements Loss {
    @Override
    public INDArray backward(Site site, INDArray z, INDArray y) {
        INDArray gradient = site.array(z.shape());
        site.custom("subtract", gradient, z, y);
        site.op(new ScalarMultiplication(gradient, null, gradient, 2.0 / z.length()));
        return gradient;
    }

    @Override
    public void sum(Site site, INDArray z, INDArray y, INDArray sum) {
        INDArray difference = site.array(z.shape());
        site.custom("subtract", difference, z, y);
        site.custom("multiply", difference, difference, difference);
        site.sum(difference, 1.0 / z.size(1), sum);
    }
}
