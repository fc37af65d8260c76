package descent.network;

import descent.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Sees each row as an image: [n, channels · height · width] becomes [n, channels, height, width], the last index running
 * fastest. Nothing is copied.
 */
public record Unflatten(int channels, int height, int width) implements Layer {
    public Unflatten {
        Require.atLeastOne("channels", channels);
        Require.atLeastOne("height", height);
        Require.atLeastOne("width", width);
    }

    @Override
    public INDArray forward(Site site, INDArray x) {
        return x.reshape('c', x.size(0), channels, height, width);
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        return gradient.reshape('c', pass.input().shape());
    }
}
