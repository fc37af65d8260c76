package descent.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** CIFAR-10's binary format: records of one label byte and 3 · 32 · 32 bytes of an image, one after the other. */
final class Cifar10Format {
    static final String META = "batches.meta.txt";
    static final String TEST = "test_batch.bin";
    static final List<String> TRAIN =
            IntStream.rangeClosed(1, 5).mapToObj("data_batch_%d.bin"::formatted).toList();

    /** All of them: training, test, labels. */
    static final List<String> FILES = files();

    private Cifar10Format() {}

    private static List<String> files() {
        List<String> files = new ArrayList<>(TRAIN);
        files.add(TEST);
        files.add(META);
        return List.copyOf(files);
    }

    /**
     * Reads and checks all files before it allocates an array.
     *
     * @param name the data's name
     * @throws DataException if a file is not what it should be, or two do not belong together
     */
    static Data read(String name, Store store) {
        checkLabels(store);
        List<ImageRecords> train =
                TRAIN.stream().map(file -> records(store, file)).toList();
        ImageRecords test = records(store, TEST);
        checkCounts(store, train);
        List<ImageRecords> all = new ArrayList<>(train);
        all.add(test);
        String sha256 = Sha256.of(all.stream().map(ImageRecords::content).toArray(byte[][]::new));
        return new Data(name, ImageRecords.samples(train), ImageRecords.samples(List.of(test)), sha256);
    }

    private static ImageRecords records(Store store, String file) {
        try {
            return ImageRecords.of(store.contents(file));
        } catch (Malformed e) {
            throw refusal(store, file, e);
        }
    }

    /** The numbers in the other files mean these classes and no others. */
    private static void checkLabels(Store store) {
        try {
            String text = new String(store.contents(META), StandardCharsets.UTF_8);
            List<String> labels = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!labels.equals(Cifar10.LABELS)) {
                throw new Malformed("names the classes %s, expected %s", labels, Cifar10.LABELS);
            }
        } catch (Malformed e) {
            throw refusal(store, META, e);
        }
    }

    private static DataException refusal(Store store, String file, Malformed e) {
        return new DataException("%s %s. Copy or download it again".formatted(store.name(file), e.getMessage()));
    }

    /** A file that was cut between two records shows beside the others only. */
    private static void checkCounts(Store store, List<ImageRecords> train) {
        int expected = train.get(0).count();
        for (int i = 1; i < train.size(); i++) {
            if (train.get(i).count() != expected) {
                throw new DataException("%s holds %d images, but %s holds %d. Take all files from one data set"
                        .formatted(
                                store.name(TRAIN.get(0)),
                                expected,
                                store.name(TRAIN.get(i)),
                                train.get(i).count()));
            }
        }
    }
}
