package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Turns each row of scores into probabilities. Before {@link SoftmaxCrossEntropy}, which applies a softmax of its own, it is
 * one too many: it is here because published networks have it there.
 *
 * <pre>
 * y = exp(x) / Σ exp(x)
 * ∂J/∂x = y (∂J/∂y − Σ ∂J/∂y y)
 * </pre>
 */
public record Softmax() implements Layer {
    @Override
    public INDArray forward(Site site, INDArray x) {
        INDArray y = site.array(x.shape());
        site.custom("softmax", y, x);
        return y;
    }

    @Override
    public boolean readsOutput() {
        return true;
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        INDArray y = pass.output();
        INDArray product = site.array(y.shape());
        INDArray sums = site.array(y.size(0), 1);
        site.custom("multiply", product, gradient, y);
        site.custom("reduce_sum", new long[] {1}, sums.reshape(y.size(0)), product);
        site.custom("subtract", gradient, gradient, sums);
        site.custom("multiply", gradient, gradient, y);
        return gradient;
    }
}
