package descent.data;

import java.io.IOException;
import java.io.InputStream;

/**
 * A sample of Fashion-MNIST that comes with Descent, so that there is something to learn from without a network: 6,000
 * images of clothes to learn from and 1,000 to be judged on, in MNIST's format.
 *
 * <p>It holds the first 600 images of each of the ten classes of the training set and the first 100 of each of the test
 * set, in the order of the original files. The licence is MIT; its notice lies beside the files.
 *
 * @see <a href="https://arxiv.org/abs/1708.07747">Xiao, Rasul and Vollgraf 2017, Fashion-MNIST: a Novel Image Dataset for
 *     Benchmarking Machine Learning Algorithms</a>
 */
public final class FashionSample {
    private FashionSample() {}

    /** Inputs [n, 784] with pixels from 0 to 1, row by row, and one-hot targets [n, 10]. */
    public static Data load() {
        return MnistFormat.read("Fashion-MNIST sample", new Bundled());
    }

    private static final class Bundled implements Store {
        @Override
        public String name(String file) {
            return "fashion-mnist-sample/" + file + ".gz";
        }

        @Override
        public byte[] contents(String file) throws Malformed {
            try (InputStream in = FashionSample.class.getResourceAsStream(name(file))) {
                if (in == null) {
                    throw new DataException(
                            "%s is missing from this copy of Descent. Build it again".formatted(name(file)));
                }
                return Contents.of(in.readAllBytes());
            } catch (IOException e) {
                throw new DataException(
                        "%s cannot be read (%s). Build Descent again".formatted(name(file), Reason.of(e)));
            }
        }
    }
}
