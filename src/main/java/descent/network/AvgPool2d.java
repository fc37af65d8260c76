package descent.network;

import descent.Require;

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
public record AvgPool2d(int size) implements Pooling {
    public AvgPool2d {
        Require.atLeastOne("size", size);
    }

    @Override
    public String operation() {
        return "avgpool2d";
    }
}
