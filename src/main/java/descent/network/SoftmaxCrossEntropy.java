package descent.network;

import static org.nd4j.linalg.ops.transforms.Transforms.exp;
import static org.nd4j.linalg.ops.transforms.Transforms.log;

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

    /** ln softmax(z) by way of z − max z: ND4J's own logSoftmax is the logarithm of a softmax that can be 0. */
    @Override
    public double sum(INDArray z, INDArray y) {
        INDArray shifted = z.subColumnVector(z.max(true, 1));
        INDArray normalisers = log(exp(shifted).sum(true, 1), false);
        return normalisers.sumNumber().doubleValue()
                - shifted.muli(y).sumNumber().doubleValue();
    }

    @Override
    public OptionalInt correct(INDArray z, INDArray y) {
        return Classes.correct(z, y);
    }
}
