package descent.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * MNIST: 60,000 handwritten digits to learn from and 10,000 to be judged on, 28×28 pixels each.
 *
 * @see <a href="https://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, The MNIST database</a>
 */
public final class Mnist {
    /** The digest of the real data: over its four files uncompressed, train before test, images before labels. */
    static final String SHA256 = "b2d8f5bf39174ee5ffeefa97e42d673c35432b411bb5d1f74fbbeddae7f1690a";

    private static final List<URI> MIRRORS = List.of(
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"));

    private static final List<Remote> FILES = List.of(
            remote(0, 47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
            remote(1, 60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
            remote(2, 7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
            remote(3, 10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

    /** What the mirrors serve. */
    static final Edition PUBLISHED = edition(MIRRORS, FILES, SHA256);

    private Mnist() {}

    /** @param sha256 the digest of the whole, as {@link Data#sha256} has it */
    static Edition edition(List<URI> mirrors, List<Remote> files, String sha256) {
        return new Edition(
                "MNIST",
                "the folder of its four files",
                mirrors,
                files,
                folder -> DataFolder.isBegun(folder, MnistFormat.FILES),
                Mnist::load,
                data -> sha256.equals(data.sha256()));
    }

    private static Remote remote(int file, long bytes, String sha256) {
        return Remote.uncompressed(MnistFormat.FILES.get(file) + ".gz", bytes, sha256);
    }

    /**
     * From the cache or, where it is not there yet, by a download.
     *
     * @throws DataException if it can be had from neither
     */
    public static Data load() {
        return Source.mnist(Optional.empty(), DownloadProgress.SILENT).find().data();
    }

    /**
     * From a folder that holds {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte},
     * {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, each with or without {@code .gz}. Files of other
     * data in the same format are read, too; the result's name tells.
     *
     * @return inputs [n, 784] with pixels from 0 to 1, row by row, and one-hot targets [n, 10]
     * @throws DataException if a file is missing, unreadable or not what it should be
     */
    public static Data load(Path folder) {
        Data data = MnistFormat.read("MNIST-format data", DataFolder.open(folder, MnistFormat.FILES));
        return isOriginal(data) ? new Data("MNIST", data.train(), data.test(), data.sha256()) : data;
    }

    /** Whether this is the real MNIST, as published, by its digest: published figures are about no other data. */
    public static boolean isOriginal(Data data) {
        return SHA256.equals(data.sha256());
    }
}
