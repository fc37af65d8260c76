package descent.network;

import descent.Require;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.transforms.floating.RSqrt;

/**
 * Batch normalisation of images, a mean and a variance for each channel c.
 *
 * <pre>
 * x̂ = (x − μ) / √(σ² + ε),  y = γ x̂ + β
 * ∂J/∂γ = Σ ∂J/∂y x̂,  ∂J/∂β = Σ ∂J/∂y
 * ∂J/∂x = γ / √(σ² + ε) · (∂J/∂y − mean(∂J/∂y) − x̂ mean(∂J/∂y x̂))
 * </pre>
 *
 * <p>In training μ and σ² are those of the batch, over rows, height and width, and the running ones follow with a weight of
 * {@value #MOMENTUM}, the variance by its unbiased estimate; in evaluation the running ones are used. The weight γ starts
 * at 1, the bias β at 0. Batches that a network replays in parts are normalised part by part.
 *
 * @param channels c, at least 1
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy 2015, Batch Normalization, section 3</a>
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">torch.nn.BatchNorm2d</a>
 */
public record BatchNorm2d(int channels) implements Layer {
    private static final double MOMENTUM = 0.1;
    private static final double EPSILON = 1e-5;
    private static final long[] BATCH_AND_PIXELS = {0, 2, 3};

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
        INDArray mean = perChannel(site.buffer("runningMean"));
        INDArray variance = perChannel(site.buffer("runningVariance"));
        INDArray y = site.array(x.shape());
        if (site.mode() == Mode.TRAINING) {
            mean = perChannel(site.array("mean", channels));
            variance = perChannel(site.array("variance", channels));
            site.custom("reduce_mean", BATCH_AND_PIXELS, site.named("mean"), x);
            site.custom("subtract", y, x, mean);
            site.custom("multiply", y, y, y);
            site.custom("reduce_mean", BATCH_AND_PIXELS, site.named("variance"), y);
        }
        INDArray scale = perChannel(site.array("scale", channels));
        site.op(new ScalarAdd(variance, null, scale, EPSILON));
        site.op(new RSqrt(scale, scale));
        INDArray normalised = site.array("normalised", x.shape());
        site.custom("subtract", normalised, x, mean);
        site.custom("multiply", normalised, normalised, scale);
        site.custom("multiply", y, normalised, perChannel(site.parameter("weight")));
        site.custom("add", y, y, perChannel(site.parameter("bias")));
        return y;
    }

    @Override
    public void update(Site site) {
        if (site.mode() == Mode.EVALUATION) {
            return;
        }
        follow(site, site.buffer("runningMean"), site.named("mean"), 1);
        double samples = site.named("normalised").length() / channels;
        follow(site, site.buffer("runningVariance"), site.named("variance"), samples / (samples - 1));
    }

    private static void follow(Site site, INDArray running, INDArray batch, double factor) {
        INDArray share = site.array(batch.shape());
        site.op(new ScalarMultiplication(batch, null, share, MOMENTUM * factor));
        site.op(new ScalarMultiplication(running, null, running, 1 - MOMENTUM));
        site.custom("add", running, running, share);
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        INDArray normalised = site.named("normalised");
        INDArray product = site.array(gradient.shape());
        INDArray bias = perChannel(site.gradient("bias"));
        INDArray weight = perChannel(site.gradient("weight"));
        site.custom("reduce_sum", BATCH_AND_PIXELS, site.gradient("bias"), gradient);
        site.custom("multiply", product, gradient, normalised);
        site.custom("reduce_sum", BATCH_AND_PIXELS, site.gradient("weight"), product);
        double samples = normalised.length() / channels;
        INDArray mean = site.array(bias.shape());
        site.op(new ScalarMultiplication(bias, null, mean, 1 / samples));
        site.custom("subtract", gradient, gradient, mean);
        INDArray slope = site.array(bias.shape());
        site.op(new ScalarMultiplication(weight, null, slope, 1 / samples));
        site.custom("multiply", product, normalised, slope);
        site.custom("subtract", gradient, gradient, product);
        INDArray factor = site.array(bias.shape());
        site.custom("multiply", factor, perChannel(site.named("scale")), perChannel(site.parameter("weight")));
        site.custom("multiply", gradient, gradient, factor);
        return gradient;
    }

    private INDArray perChannel(INDArray vector) {
        return vector.reshape(1, channels, 1, 1);
    }
}
