package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;

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
        INDArray y = site.inPlace(x);
        site.inParts(x, part -> site.op(new RectifiedLinear(part.of(x), part.of(y), 0)));
        return y;
    }

    @Override
    public boolean readsOutput() {
        return true;
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        site.inParts(gradient, part -> {
            INDArray open = part.of(pass.output());
            INDArray each = part.of(gradient);
            site.op(new Step(open, open));
            site.custom("multiply", each, each, open);
        });
        return gradient;
    }
}
