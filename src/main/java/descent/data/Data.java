package descent.data;

import descent.Require;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A data set, split for training and testing, and for validation where choices are to be made on the way.
 *
 * @param name what it is, for titles: "MNIST", "Fashion-MNIST sample"
 * @param train what rules learn from
 * @param validation what checkpoints and hyperparameters are chosen by; empty where nothing is chosen
 * @param test what they are judged on
 * @param sha256 a digest over the uncompressed contents of the files it was read from, or over the numbers that were drawn,
 *     in hexadecimal
 */
public record Data(String name, Samples train, Optional<Samples> validation, Samples test, String sha256) {
    /** The share of the samples that is held out for the test where nobody says another. */
    public static final double USUAL_TEST = 0.2;

    /** A data set without validation samples. */
    public Data(String name, Samples train, Samples test, String sha256) {
        this(name, train, Optional.empty(), test, sha256);
    }

    /**
     * This, with some of the training samples held out for validation; which ones is drawn.
     *
     * @param share how many of the training samples, in (0, 1); at least one is held out and at least one stays
     * @param seed the same seed holds out the same samples
     */
    public Data holdOut(double share, long seed) {
        Require.positive("share", share);
        Require.belowOne("share", share);
        int count = train.count();
        int[] order = Batches.of(count).epoch(count, new SplittableRandom(seed)).next();
        int kept = Math.max(1, Math.min(count - 1, Math.toIntExact(Math.round((1 - share) * count))));
        Samples rest = train.rows(Arrays.copyOf(order, kept));
        Samples held = train.rows(Arrays.copyOfRange(order, kept, count));
        return new Data(name, rest, Optional.of(held), test, sha256);
    }
}
