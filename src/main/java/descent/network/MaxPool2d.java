package descent.network;

import descent.Require;

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
public record MaxPool2d(int size) implements Pooling {
    public MaxPool2d {
        Require.atLeastOne("size", size);
    }

    @Override
    public String operation() {
        return "maxpool2d";
    }
}
