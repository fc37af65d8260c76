package descent.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * CIFAR-10: 50,000 photographs to learn from and 10,000 to be judged on, 32×32 pixels in three colours, ten classes.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">Krizhevsky, The CIFAR-10 dataset, "Binary version"</a>
 */
public final class Cifar10 {
    /** What the classes are called, in the order of their numbers. */
    public static final List<String> LABELS =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    static final String NAME = "CIFAR-10";
    private static final String OTHER = "CIFAR-10-format data";

    /** Where the data is published; the folder's page gives the archive's MD5, c32a1d4ab5d03f1284b67883e8d87530. */
    static final List<URI> MIRRORS = List.of(URI.create("https://www.cs.toronto.edu/~kriz/"));

    /** The size and SHA-256 that others have recorded beside the published MD5. */
    static final Remote ARCHIVE = Remote.served(
            "cifar-10-binary.tar.gz", 170_052_171, "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");

    /** What the mirrors serve. */
    static final Edition PUBLISHED = edition(MIRRORS, ARCHIVE);

    private Cifar10() {}

    /** The archive stays packed: its digest says at every start whether the cache is whole. */
    static Edition edition(List<URI> mirrors, Remote archive) {
        return new Edition(
                NAME,
                "the folder of its binary version (%s, or %s and the other files in it)"
                        .formatted(archive.name(), Cifar10Format.TRAIN.get(0)),
                mirrors,
                List.of(archive),
                folder -> Files.isRegularFile(folder.resolve(archive.name())),
                folder -> load(folder, archive),
                Cifar10::isOriginal);
    }

    /**
     * From a folder that holds the archive {@code cifar-10-binary.tar.gz}, or what is in it: {@code data_batch_1.bin} to
     * {@code data_batch_5.bin}, {@code test_batch.bin} and {@code batches.meta.txt}. Files of other data in the same
     * format are read, too; the result's name tells: it is "CIFAR-10" for the published archive alone.
     *
     * @return inputs [n, 3, 32, 32] with values from 0 to 1 (red, green, blue; row by row) and one-hot targets [n, 10]
     * @throws DataException if a file is missing, unreadable or not what it should be
     */
    public static Data load(Path folder) {
        return load(folder, ARCHIVE);
    }

    /** Whether these are the data of the published archive: published figures are about no other data. */
    public static boolean isOriginal(Data data) {
        return data.name().equals(NAME);
    }

    static Data load(Path folder, Remote archive) {
        Path packed = folder.resolve(archive.name());
        if (!Files.isRegularFile(packed)) {
            return Cifar10Format.read(OTHER, DataFolder.open(folder, Cifar10Format.FILES));
        }
        try {
            byte[] stored = Contents.stored(packed);
            return Cifar10Format.read(name(archive, stored), new Archive(packed.toString(), stored));
        } catch (Malformed e) {
            throw new DataException("%s %s. Copy or download it again".formatted(packed, e.getMessage()));
        } catch (IOException e) {
            throw new DataException(
                    "%s cannot be read (%s). Check the file and its permissions".formatted(packed, Reason.of(e)));
        }
    }

    private static String name(Remote archive, byte[] stored) {
        try {
            archive.check(stored);
            return NAME;
        } catch (Malformed e) {
            return OTHER;
        }
    }
}
