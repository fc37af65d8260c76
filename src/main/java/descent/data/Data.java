package descent.data;

/**
 * A data set, split for training and testing.
 *
 * @param name what it is, for titles: "MNIST", "Fashion-MNIST sample"
 * @param train what rules learn from
 * @param test what they are judged on
 * @param sha256 a digest over the uncompressed contents of the files it was read from, or over the numbers that were drawn,
 *     in hexadecimal
 */
public record Data(String name, Samples train, Samples test, String sha256) {}
