package descent.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * MNIST's format: two IDX files of images, two of labels. Other data comes in the same format, under the same file
 * names: Fashion-MNIST, for one.
 */
final class MnistFormat {
    /** Train images, train labels, test images, test labels. */
    static final List<String> FILES = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    private static final int CLASSES = 10;
    private static final int SIDE = 28;

    private MnistFormat() {}

    /**
     * Reads and checks all four files before it allocates an array.
     *
     * @param name the data's name
     * @throws DataException if a file is not what it should be, or two do not belong together
     */
    static Data read(String name, Store store) {
        return read(name, store, Content.LIKE_MNIST);
    }

    /** What images and labels may be. */
    enum Content {
        /** 28×28 pixels and ten classes. */
        LIKE_MNIST,
        /** Any size, and as many classes as the largest label says. */
        ANY
    }

    /** As {@link #read(String, Store)}, of other contents, too. */
    static Data read(String name, Store store, Content content) {
        Raw train = Raw.read(store, content, FILES.get(0), FILES.get(1));
        Raw test = Raw.read(store, content, FILES.get(2), FILES.get(3));
        if (train.images.each() != test.images.each()) {
            throw new DataException("%s holds images of %d pixels, but %s of %d. Take both from one data set"
                    .formatted(
                            store.name(FILES.get(0)),
                            train.images.each(),
                            store.name(FILES.get(2)),
                            test.images.each()));
        }
        int classes = content == Content.ANY ? 1 + Math.max(train.largest(), test.largest()) : CLASSES;
        String sha256 =
                Sha256.of(train.images.content(), train.labels.content(), test.images.content(), test.labels.content());
        return new Data(name, train.samples(classes), test.samples(classes), sha256);
    }

    private record Raw(Idx images, Idx labels) {
        static Raw read(Store store, Content content, String imageFile, String labelFile) {
            Raw raw = new Raw(
                    checked(store, content, Idx.Kind.IMAGES, imageFile),
                    checked(store, content, Idx.Kind.LABELS, labelFile));
            if (raw.images.count() != raw.labels.count()) {
                throw new DataException("%s holds %d images, but %s holds %d labels. Take both from one data set"
                        .formatted(
                                store.name(imageFile), raw.images.count(), store.name(labelFile), raw.labels.count()));
            }
            return raw;
        }

        private static Idx checked(Store store, Content content, Idx.Kind kind, String file) {
            try {
                Idx idx = Idx.of(kind, store.contents(file));
                if (content == Content.LIKE_MNIST && kind == Idx.Kind.IMAGES) {
                    checkSize(idx.shape());
                } else if (content == Content.LIKE_MNIST) {
                    checkLabels(idx);
                }
                return idx;
            } catch (Malformed e) {
                throw new DataException("%s %s. Copy or download it again".formatted(store.name(file), e.getMessage()));
            }
        }

        private static void checkSize(int[] shape) throws Malformed {
            if (shape[1] != SIDE || shape[2] != SIDE) {
                throw new Malformed("holds images of %d×%d pixels, expected %d×%d", shape[1], shape[2], SIDE, SIDE);
            }
        }

        private static void checkLabels(Idx labels) throws Malformed {
            for (int i = 0; i < labels.count(); i++) {
                if (labels.value(i) >= CLASSES) {
                    throw new Malformed("has label %d at index %d, expected 0 to %d", labels.value(i), i, CLASSES - 1);
                }
            }
        }

        int largest() {
            return IntStream.range(0, labels.count()).map(labels::value).max().orElseThrow();
        }

        Samples samples(int classes) {
            return new Samples(Rows.pixels(images), Rows.oneHot(labels, classes));
        }
    }
}
