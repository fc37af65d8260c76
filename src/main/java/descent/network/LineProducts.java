package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What {@link ShiftedProducts} lays down, by whole lines of the images instead of pixels: one product for each line of the
 * kernel, of every pixel of a line of x with every pixel of a line of y, and one more that adds up those that are as far
 * apart as the kernel says. Most of what is multiplied is not needed, but for a few channels the products are of a shape
 * that the processor is good at: 28×28 pixels from 1 to 3 channels take 240 µs instead of 600 µs for a batch of 32.
 */
final class LineProducts {
    /** The most products of two lines' numbers for which this is faster. */
    private static final long MOST_PER_LINE = 1 << 12;

    private final Site site;
    private final INDArray x;
    private final INDArray gradient;

    /** Of the same shapes as in {@link ShiftedProducts}. */
    LineProducts(Site site, INDArray x, INDArray gradient) {
        this.site = site;
        this.x = x;
        this.gradient = gradient;
    }

    /** Whether it is faster for these. */
    static boolean suit(INDArray x, INDArray gradient) {
        return numbersOfALine(x) * numbersOfALine(gradient) <= MOST_PER_LINE;
    }

    private static long numbersOfALine(INDArray images) {
        return images.size(2) * images.size(3);
    }

    /** Lays down ∂J/∂W into an array of shape [kernel, kernel, inputs, outputs], kernel odd. */
    void sum(INDArray weight) {
        long kernel = weight.size(0);
        INDArray all = site.array(kernel, 1, numbersOfALine(x), numbersOfALine(gradient));
        new ShiftedProducts(site, lines(x), lines(gradient)).sum(all);
        long perLine = numbersOfALine(x) * numbersOfALine(gradient);
        site.matmul(
                all.reshape('c', kernel, perLine),
                selection(weight).reshape('c', perLine, weight.length() / kernel),
                weight.reshape('c', kernel, weight.length() / kernel),
                Site.Product.AB);
    }

    /** Images one pixel wide, whose channels are all numbers of a line. */
    private static INDArray lines(INDArray images) {
        return images.reshape('c', images.size(0), images.size(1), 1, numbersOfALine(images));
    }

    /** 1 where a number of x, a number of y and a number of one line of the kernel belong together, else 0. */
    private INDArray selection(INDArray weight) {
        long width = x.size(2);
        INDArray selection =
                site.array(width, x.size(3), width, gradient.size(3), weight.size(1), x.size(3), gradient.size(3));
        for (long v = 0; v < weight.size(1); v++) {
            long shift = v - weight.size(1) / 2;
            for (long j = Math.max(0, -shift); j < width - Math.max(0, shift); j++) {
                for (long input = 0; input < x.size(3); input++) {
                    for (long output = 0; output < gradient.size(3); output++) {
                        selection.putScalar(new long[] {j + shift, input, j, output, v, input, output}, 1);
                    }
                }
            }
        }
        return selection;
    }
}
