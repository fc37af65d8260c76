package descent.network;

import descent.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The largest number of each window of size × size pixels, channel by channel of images [n, height, width, channels], windows side by side; pixels at the lower and right edge that fill no window
 * are left out.
 *
 * <pre>
 * y = max of the window
 * ∂J/∂x = ∂J/∂y for the pixel that had it, else 0
 * </pre>
 *
 * @param size height and width of a window, and the step to the next, at least 1
 */
public record MaxPool2d(int size) implements Layer {
    public MaxPool2d {
        Require.atLeastOne("size", size);
    }

    @Override
    public INDArray forward(Site site, INDArray x) {
        Images.requireAtLeast(size, x);
        return new Pooling("maxpool2d", size).forward(site, x);
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        return new Pooling("maxpool2d", size).backward(site, pass.input(), gradient);
    }
}
