package descent.network;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense layer.
 *
 * <pre>
 * y = xW + b
 * ∂J/∂W = xᵀ ∂J/∂y,  ∂J/∂b = Σ rows of ∂J/∂y,  ∂J/∂x = ∂J/∂y Wᵀ
 * </pre>
 *
 * <p>The weight has shape [inputs, outputs], the bias [outputs].
 *
 * @param inputs how many numbers a row of x has, at least 1
 * @param outputs how many numbers a row of y has, at least 1
 */
public record Linear(int inputs, int outputs) implements Layer {
    public Linear {
        descent.Require.atLeastOne("inputs", inputs);
        descent.Require.atLeastOne("outputs", outputs);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("weight", new long[] {inputs, outputs}, inputs),
                new Parameter("bias", new long[] {outputs}, inputs));
    }

    @Override
    public INDArray forward(Site site, INDArray x) {
        if (x.rank() != 2 || x.size(1) != inputs) {
            throw new IllegalArgumentException("expects %,d inputs, gets %s: give it as many, or put Flatten before it"
                    .formatted(inputs, x.rank() == 2 ? "%,d".formatted(x.size(1)) : Arrays.toString(x.shape())));
        }
        INDArray y = site.array(x.size(0), outputs);
        site.matmul(x, site.parameter("weight"), y, Site.Product.AB);
        site.custom("biasadd", y, y, site.parameter("bias"));
        return y;
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        INDArray x = pass.input();
        INDArray weight = site.parameter("weight");
        site.matmul(x, gradient, site.gradient("weight"), Site.Product.ATB);
        INDArray ones = site.array(1, x.size(0)).assign(1);
        site.matmul(ones, gradient, site.gradient("bias").reshape(1, outputs), Site.Product.AB);
        if (site.isFirst()) {
            return gradient;
        }
        INDArray back = site.array(x.shape());
        site.matmul(gradient, weight, back, Site.Product.ABT);
        return back;
    }
}
