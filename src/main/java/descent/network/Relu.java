package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;

/**
 * The rectifier.
 *
 * <pre>
 * y = max(x, 0)
 * ∂J/∂x = ∂J/∂y where y &gt; 0, else 0
 * </pre>
 */
public record Relu() implements Layer {
    @Override
    public INDArray forward(Site site, INDArray x) {
        site.op(new RectifiedLinear(x, x, 0));
        return x;
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        INDArray open = site.array(gradient.shape());
        site.op(new org.nd4j.linalg.api.ops.impl.scalar.Step(pass.output(), open));
        site.custom("multiply", gradient, gradient, open);
        return gradient;
    }
}
