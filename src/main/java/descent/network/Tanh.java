package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The hyperbolic tangent.
 *
 * <pre>
 * y = tanh x
 * ∂J/∂x = ∂J/∂y (1 − y²)
 * </pre>
 */
public record Tanh() implements Layer {
    @Override
    public INDArray forward(Site site, INDArray x) {
        INDArray y = site.inPlace(x);
        site.custom("tanh", y, x);
        return y;
    }

    @Override
    public boolean readsOutput() {
        return true;
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        INDArray y = pass.output();
        INDArray lost = site.array(gradient.shape());
        site.custom("multiply", lost, y, y);
        site.custom("multiply", lost, lost, gradient);
        site.custom("subtract", gradient, gradient, lost);
        return gradient;
    }
}
