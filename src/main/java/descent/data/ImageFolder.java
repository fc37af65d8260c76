package descent.data;

import java.nio.file.Path;

/** Images of any size in MNIST's format, with as many classes as their labels say: Fashion-MNIST, EMNIST, one's own. */
public final class ImageFolder {
    private ImageFolder() {}

    /**
     * From a folder with two IDX files of images and two of labels; see {@link Mnist#load(Path)} for their names.
     *
     * @return inputs [n, height · width] with pixels from 0 to 1, row by row, and one-hot targets [n, classes]
     * @throws DataException if a file is missing, unreadable or not what it should be
     */
    public static Data read(Path folder) {
        return MnistFormat.read("IDX images", DataFolder.open(folder, MnistFormat.FILES), MnistFormat.Content.ANY);
    }
}
