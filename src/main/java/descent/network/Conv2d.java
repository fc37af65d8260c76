package descent.network;

import descent.Require;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution of images [n, height, width, channels] with stride 1, zeros around them.
 *
 * <pre>
 * y[i, j] = b + Σ x[i + u − padding, j + v − padding] W[u, v]  over u and v in 0 … kernel − 1
 * </pre>
 *
 * <p>The weight has shape [kernel, kernel, inputs, outputs], the bias [outputs]; y has shape
 * [n, height + 2 padding − kernel + 1, width + 2 padding − kernel + 1, outputs].
 *
 * @param inputs channels of x, at least 1
 * @param outputs channels of y, at least 1
 * @param kernel height and width of the window, at least 1
 * @param padding how many zeros stand on each side of the image, at least 0
 */
public record Conv2d(int inputs, int outputs, int kernel, int padding) implements Layer {
    public Conv2d {
        Require.atLeastOne("inputs", inputs);
        Require.atLeastOne("outputs", outputs);
        Require.atLeastOne("kernel", kernel);
        Require.notNegative("padding", padding);
    }

    @Override
    public List<Parameter> parameters() {
        int fanIn = inputs * kernel * kernel;
        return List.of(
                new Parameter("weight", new long[] {kernel, kernel, inputs, outputs}, fanIn),
                new Parameter("bias", new long[] {outputs}, fanIn));
    }

    @Override
    public INDArray forward(Site site, INDArray x) {
        Images.require(inputs, x);
        Images.requireAtLeast(kernel - 2 * padding, x);
        long shrunk = kernel - 1 - 2 * padding;
        INDArray y = site.array(x.size(0), x.size(1) - shrunk, x.size(2) - shrunk, outputs);
        INDArray weight = site.parameter("weight");
        INDArray bias = site.parameter("bias");
        site.inParts(y, part -> site.custom("conv2d", arguments(), part.of(y), part.of(x), weight, bias));
        return y;
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        if (site.isFirst() && keepsSize(pass.input())) {
            layDownWeight(site, pass.input(), gradient);
            new PerChannel(site, gradient).sum(gradient, site.gradient("bias"));
            return gradient;
        }
        INDArray back = site.array(pass.input().shape());
        PartSums sums = new PartSums(site);
        site.inParts(gradient, part -> {
            INDArray[] outputs = {part.of(back), sums.of("weight", part), sums.of("bias", part)};
            INDArray[] inputs = {
                part.of(pass.input()), site.parameter("weight"), site.parameter("bias"), part.of(gradient)
            };
            site.custom("conv2d_bp", arguments(), outputs, inputs);
        });
        sums.add();
        return back;
    }

    /** Whether y is as large as x, and x larger than what the window reaches to each side. */
    private boolean keepsSize(INDArray x) {
        return 2 * padding == kernel - 1 && Math.min(x.size(1), x.size(2)) > padding;
    }

    private void layDownWeight(Site site, INDArray x, INDArray gradient) {
        PartSums sums = new PartSums(site);
        site.inParts(gradient, part -> {
            INDArray weight = sums.of("weight", part);
            if (LineProducts.suit(x, gradient)) {
                new LineProducts(site, part.of(x), part.of(gradient)).sum(weight);
            } else {
                new ShiftedProducts(site, part.of(x), part.of(gradient)).sum(weight);
            }
        });
        sums.add();
    }

    /** Kernel, stride, padding and dilation, height before width; no automatic padding; channels last; W as above. */
    private long[] arguments() {
        return new long[] {kernel, kernel, 1, 1, padding, padding, 1, 1, 0, 1, 0};
    }
}
