package descent.network;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Checks of what the layers for images are given. */
final class Images {
    private Images() {}

    /** @throws IllegalArgumentException unless x is of shape [n, height, width, channels] */
    static void require(int channels, INDArray x) {
        if (x.rank() != 4 || x.size(3) != channels) {
            throw new IllegalArgumentException(
                    "takes images of shape [n, height, width, %d] and was given %s: put ChannelsLast or Unflatten before it"
                            .formatted(channels, Arrays.toString(x.shape())));
        }
    }

    /** @throws IllegalArgumentException unless x is of shape [n, height, width, channels] with at least so many pixels a side */
    static void requireAtLeast(int side, INDArray x) {
        if (x.rank() != 4 || x.size(1) < side || x.size(2) < side) {
            throw new IllegalArgumentException(
                    "takes images of shape [n, height, width, channels], at least %d by %d pixels, and was given %s"
                            .formatted(side, side, Arrays.toString(x.shape())));
        }
    }
}
