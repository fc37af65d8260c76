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
        long parts = Part.cut(images).size();
        INDArray sums = site.array(parts, width * channels);
        site.inParts(images, part -> {
            INDArray each = lines(part.of(images));
            INDArray sum = sums.getRow(part.index(), true);
            site.matmul(ones(1, each.size(0)), each, sum, Site.Product.AB);
        });
        site.matmul(ones(1, parts * width), sums.reshape('c', parts * width, channels), row(vector), Site.Product.AB);
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
        INDArray factors = line.reshape('c', 1, width * channels);
        site.inParts(images, part -> site.custom("multiply", lines(part.of(out)), lines(part.of(images)), factors));
    }

    /** Lays down {@code out = images + vector}; {@code out} may be {@code images}. */
    void add(INDArray images, INDArray vector, INDArray out) {
        site.inParts(images, part -> site.custom("biasadd", part.of(out), part.of(images), vector));
    }

    /** Lays down {@code out = images − vector}; {@code out} may be {@code images}. */
    void subtract(INDArray images, INDArray vector, INDArray out) {
        INDArray negated = site.array(vector.shape());
        site.op(new ScalarMultiplication(vector, null, negated, -1));
        add(images, negated, out);
    }

    private INDArray lines(INDArray images) {
        return images.reshape('c', images.length() / (width * channels), width * channels);
    }

    private INDArray row(INDArray vector) {
        return vector.reshape('c', 1, channels);
    }

    private INDArray ones(long rows, long columns) {
        return site.array(rows, columns).assign(1);
    }
}
