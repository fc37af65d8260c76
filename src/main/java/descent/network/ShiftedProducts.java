package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The gradient of a convolution's weight alone, for the first layer of a network: ND4J's own backward operation also
 * computes the gradient of the images, which nobody asks for there, and is slow over few channels.
 *
 * <pre>
 * ∂J/∂W[u, v] = Σ x[i + u − padding, j + v − padding]ᵀ ∂J/∂y[i, j]
 * </pre>
 *
 * <p>Where y is as large as x, that is for each u and v one product of the two as rows of pixels, shifted against each
 * other. Pixels of x that the shift carries beyond an edge of their image, into its next line or the next image, are made
 * zero before.
 */
final class ShiftedProducts {
    private final Site site;
    private final INDArray x;
    private final INDArray gradient;
    private final INDArray masked;

    /**
     * @param x of shape [n, height, width, inputs]
     * @param gradient ∂J/∂y, of shape [n, height, width, outputs]
     */
    ShiftedProducts(Site site, INDArray x, INDArray gradient) {
        this.site = site;
        this.x = x;
        this.gradient = gradient;
        this.masked = site.array(x.shape());
    }

    /** Lays down ∂J/∂W into an array of shape [kernel height, kernel width, inputs, outputs], both sides odd. */
    void sum(INDArray weight) {
        long height = weight.size(0);
        long width = weight.size(1);
        INDArray each = weight.reshape('c', height * width, x.size(3) * gradient.size(3));
        for (long u = 0; u < height; u++) {
            for (long v = 0; v < width; v++) {
                product(new Shift(u - height / 2, v - width / 2), each.getRow(u * width + v));
            }
        }
    }

    /** How far a pixel of x lies below and right of its counterpart in y. */
    private record Shift(long down, long right) {
        boolean isNone() {
            return down == 0 && right == 0;
        }
    }

    private void product(Shift shift, INDArray out) {
        INDArray counted = shift.isNone() ? x : masked(shift);
        long pixels = x.length() / x.size(3);
        long offset = shift.down * x.size(2) + shift.right;
        INDArray shifted = pixels(counted, Math.max(0, offset), pixels + Math.min(0, offset));
        INDArray counterparts = pixels(gradient, Math.max(0, -offset), pixels - Math.max(0, offset));
        site.matmul(shifted, counterparts, out.reshape('c', x.size(3), gradient.size(3)), Site.Product.ATB);
    }

    private INDArray masked(Shift shift) {
        site.custom("multiply", perImage(masked), perImage(x), mask(shift));
        return masked;
    }

    private static INDArray perImage(INDArray images) {
        return images.reshape('c', images.size(0), images.length() / images.size(0));
    }

    private static INDArray pixels(INDArray images, long from, long to) {
        INDArray rows = images.reshape('c', images.length() / images.size(3), images.size(3));
        return rows.get(NDArrayIndex.interval(from, to));
    }

    /** 1 for the numbers of an image whose pixel has a counterpart within the image, else 0. */
    private INDArray mask(Shift shift) {
        INDArray mask = site.array(1, x.size(1), x.size(2), x.size(3));
        mask.get(NDArrayIndex.all(), within(x.size(1), shift.down), within(x.size(2), shift.right), NDArrayIndex.all())
                .assign(1);
        return perImage(mask);
    }

    private static INDArrayIndex within(long size, long shift) {
        return NDArrayIndex.interval(Math.max(0, shift), size + Math.min(0, shift));
    }
}
