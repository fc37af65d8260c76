package descent.network;

import descent.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean of each window of size × size pixels of images [n, height, width, channels], windows side by side; pixels at the lower and right edge that fill no window
 * are left out.
 *
 * <pre>
 * y = mean of the window
 * ∂J/∂x = ∂J/∂y / size² for each pixel of the window
 * </pre>
 *
 * @param size height and width of a window, and the step to the next, at least 1
 */
public record AvgPool2d(int size) implements Layer {
    public AvgPool2d {
        Require.atLeastOne("size", size);
    }

    @Override
    public INDArray forward(Site site, INDArray x) {
        Images.requireAtLeast(size, x);
        return new Pooling("avgpool2d", size).forward(site, x);
    }

    @Override
    public INDArray backward(Site site, Pass pass, INDArray gradient) {
        return new Pooling("avgpool2d", size).backward(site, pass.input(), gradient);
    }
}
