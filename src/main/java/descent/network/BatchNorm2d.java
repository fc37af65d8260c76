package descent.network;

import descent.Require;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.transforms.floating.RSqrt;

/**
 * Batch normalisation of images [n, height, width, channels], each channel by a mean and a variance of its own.
 *
 * <pre>
 * x̂ = (x − μ) / √(σ² + ε),  y = γ x̂ + β
 * ∂J/∂γ = Σ ∂J/∂y x̂,  ∂J/∂β = Σ ∂J/∂y
 * ∂J/∂x = γ / √(σ² + ε) · (∂J/∂y − mean(∂J/∂y) − x̂ mean(∂J/∂y x̂))
 * </pre>
 *
 * <p>In training μ and σ² are those of the batch, over samples and pixels, and the running ones follow them by a tenth of
 * the way, the variance by its unbiased estimate; in evaluation the running ones are used. The weight γ starts at 1, the
 * bias β at 0; ε is 1e-5. A batch that a network replays in chunks is normalised chunk by chunk.
 *
 * @param channels at least 1
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy 2015, Batch Normalization, section 3</a>
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">torch.nn.BatchNorm2d</a>
 */
public record BatchNorm2d(int channels) implements Layer {
    /** How far the running statistics go towards a batch's. */
    static final double MOMENTUM = 0.1;

    private static final double EPSILON = 1e-5;

    public BatchNorm2d {
        Require.atLeastOne("channels", channels);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("weight", new long[] {channels}, channels).startingFrom(Initialiser.constant(1)),
                new Parameter("bias", new long[] {channels}, channels).startingFrom(Initialiser.constant(0)));
    }

    @Override
    public List<Buffer> buffers() {
        return List.of(new Buffer("runningMean", channels, 0), new Buffer("runningVariance", channels, 1));
    }

    @Override
    public INDArray forward(Site site, INDArray x) {
        Images.require(channels, x);
        PerChannel images = new PerChannel(site, x);
        INDArray centred = site.name("centred", site.inPlace(x));
        INDArray y = site.mode() == Mode.TRAINING ? site.array(x.shape()) : centred;
        images.subtract(x, mean(site, images, x), centred);
        INDArray inverse = site.array("inverse", channels);
        site.op(new ScalarAdd(variance(site, images, y), null, inverse, EPSILON));
        site.op(new RSqrt(inverse, inverse));
        INDArray factor = site.array("factor", channels);
        site.custom("multiply", factor, inverse, site.parameter("weight"));
        images.multiply(centred, factor, y);
        images.add(y, site.parameter("bias"), y);
        return y;
    }

    private INDArray mean(Site site, PerChannel images, INDArray x) {
        if (site.mode() == Mode.EVALUATION) {
            return site.buffer("runningMean");
        }
        INDArray mean = site.array("mean", channels);
        images.mean(x, mean);
        return mean;
    }

    /** From the differences to the mean, not from the squares, in which FLOAT would lose a small variance. */
    private INDArray variance(Site site, PerChannel images, INDArray scratch) {
        if (site.mode() == Mode.EVALUATION) {
            return site.buffer("runningVariance");
        }
        INDArray variance = site.array("variance", channels);
        INDArray centred = site.named("centred");
        multiply(site, scratch, centred, centred);
        images.mean(scratch, variance);
        return variance;
    }

    @Override
    public void update(Site site) {
        double pixels = new PerChannel(site, site.named("centred")).pixels();
        if (pixels < 2) {
            throw new IllegalArgumentException(
                    "a batch of one pixel has no variance to normalise by: use larger batches with BatchNorm2d");
        }
        follow(site, site.buffer("runningMean"), site.named("mean"), 1);
        follow(site, site.buffer("runningVariance"), site.named("variance"), pixels / (pixels - 1));
    }

    private static void follow(Site site, INDArray running, INDArray batch, double correction) {
        INDArray share = site.array(batch.shape());
        site.op(new ScalarMultiplication(batch, null, share, MOMENTUM * correction));
        site.op(new ScalarMultiplication(running, null, running, 1 - MOMENTUM));
        site.custom("add", running, running, share);
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        PerChannel images = new PerChannel(site, gradient);
        INDArray centred = site.named("centred");
        INDArray weight = site.gradient("weight");
        INDArray product = pass.output();
        images.sum(gradient, site.gradient("bias"));
        multiply(site, product, gradient, centred);
        images.sum(product, weight);
        site.custom("multiply", weight, weight, site.named("inverse"));
        INDArray slope = share(site, weight, images.pixels());
        site.custom("multiply", slope, slope, site.named("inverse"));
        images.multiply(centred, slope, product);
        images.multiply(gradient, site.named("factor"), centred);
        site.inParts(gradient, part -> site.custom("subtract", part.of(gradient), part.of(centred), part.of(product)));
        images.subtract(gradient, share(site, site.gradient("bias"), images.pixels()), gradient);
        return gradient;
    }

    private static void multiply(Site site, INDArray product, INDArray a, INDArray b) {
        site.inParts(product, part -> site.custom("multiply", part.of(product), part.of(a), part.of(b)));
    }

    /** A sum over all pixels as a mean, times γ / √(σ² + ε). */
    private INDArray share(Site site, INDArray sum, long pixels) {
        INDArray share = site.array(channels);
        site.custom("multiply", share, sum, site.named("factor"));
        site.op(new ScalarMultiplication(share, null, share, 1.0 / pixels));
        return share;
    }
}
