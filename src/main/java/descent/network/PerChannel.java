package descent.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;

/**
 * Arithmetic between images [n, height, width, channels] and one number for each channel. Sums are products with ones, and
 * factors are first written out for a whole line of an image: over so few channels ND4J's own reductions and broadcasts
 * take three to ten times as long.
 */
final class PerChannel {
    private final Site site;
    private final long channels;
    private final long width;
    private final long lines;

    PerChannel(Site site, INDArray images) {
        this.site = site;
        this.lines = images.size(0) * images.size(1);
        this.width = images.size(2);
        this.channels = images.size(3);
    }

    /** How many pixels all the images have together. */
    long pixels() {
        return lines * width;
    }

    /** Lays down {@code vector = Σ images} over everything but the channels. */
    void sum(INDArray images, INDArray vector) {
        INDArray line = site.array(1, width * channels);
        site.matmul(ones(1, lines), lines(images), line, Site.Product.AB);
        site.matmul(ones(1, width), line.reshape('c', width, channels), row(vector), Site.Product.AB);
    }

    /** Lays down the mean over everything but the channels. */
    void mean(INDArray images, INDArray vector) {
        sum(images, vector);
        site.op(new ScalarMultiplication(vector, null, vector, 1.0 / pixels()));
    }

    /** Lays down {@code out = images · vector}; in place it takes twice as long. */
    void multiply(INDArray images, INDArray vector, INDArray out) {
        INDArray line = site.array(width, channels);
        site.matmul(ones(width, 1), row(vector), line, Site.Product.AB);
        site.custom("multiply", lines(out), lines(images), line.reshape('c', 1, width * channels));
    }

    /** Lays down {@code out = images + vector}; {@code out} may be {@code images}. */
    void add(INDArray images, INDArray vector, INDArray out) {
        site.custom("biasadd", out, images, vector);
    }

    /** Lays down {@code out = images − vector}; {@code out} may be {@code images}. */
    void subtract(INDArray images, INDArray vector, INDArray out) {
        INDArray negated = site.array(vector.shape());
        site.op(new ScalarMultiplication(vector, null, negated, -1));
        add(images, negated, out);
    }

    private INDArray lines(INDArray images) {
        return images.reshape('c', lines, width * channels);
    }

    private INDArray row(INDArray vector) {
        return vector.reshape('c', 1, channels);
    }

    private INDArray ones(long rows, long columns) {
        return site.array(rows, columns).assign(1);
    }
}
