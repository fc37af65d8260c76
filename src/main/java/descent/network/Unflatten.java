package descent.network;

import descent.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Sees each row as an image: [n, height · width · channels] becomes [n, height, width, channels], the last index running
 * fastest. Nothing is copied.
 */
public record Unflatten(int height, int width, int channels) implements Layer {
    public Unflatten {
        Require.atLeastOne("height", height);
        Require.atLeastOne("width", width);
        Require.atLeastOne("channels", channels);
    }

    @Override
    public INDArray forward(Site site, INDArray x) {
        if (x.length() != x.size(0) * height * width * channels) {
            throw new IllegalArgumentException("expects %,d inputs (%d × %d pixels, %d channels), gets %,d"
                    .formatted((long) height * width * channels, height, width, channels, x.length() / x.size(0)));
        }
        return x.reshape('c', x.size(0), height, width, channels);
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        return gradient.reshape('c', pass.input().shape());
    }
}
