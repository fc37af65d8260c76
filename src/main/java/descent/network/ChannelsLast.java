package descent.network;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Turns images [n, channels, height, width], as most data sets and PyTorch have them, into [n, height, width, channels], as
 * the layers here take them: the other order costs ND4J's kernels up to five times as long.
 */
public record ChannelsLast() implements Layer {
    @Override
    public INDArray forward(Site site, INDArray x) {
        if (x.rank() != 4) {
            throw new IllegalArgumentException("takes images of shape [n, channels, height, width] and was given %s"
                    .formatted(Arrays.toString(x.shape())));
        }
        INDArray y = site.array(x.size(0), x.size(2), x.size(3), x.size(1));
        site.inParts(x, part -> site.custom("permute", new long[] {0, 2, 3, 1}, part.of(y), part.of(x)));
        return y;
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        INDArray back = site.array(pass.input().shape());
        site.inParts(back, part -> site.custom("permute", new long[] {0, 3, 1, 2}, part.of(back), part.of(gradient)));
        return back;
    }
}
