package descent.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Makes files in MNIST's format that hold a few images. */
final class SmallMnist {
    static final int TRAIN = 20;
    static final int TEST = 10;

    private SmallMnist() {}

    /** Image i has the value (i + j) mod 256 at pixel j. */
    static byte[] images(int count, int rows, int columns) {
        byte[] pixels = new byte[count * rows * columns];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / (rows * columns) + i % (rows * columns));
        }
        return idx(pixels, count, rows, columns);
    }

    static byte[] images(int count) {
        return images(count, 28, 28);
    }

    /** Label i is i mod 10. */
    static byte[] labels(int count) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
        }
        return idx(labels, count);
    }

    /** A header that announces a shape, and then the values, however many they are. */
    static byte[] idx(byte[] values, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * shape.length + values.length);
        bytes.putInt(0x800 | shape.length);
        for (int size : shape) {
            bytes.putInt(size);
        }
        return bytes.put(values).array();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The uncompressed contents of one of the four files. */
    static byte[] content(String file) {
        int count = file.startsWith("train") ? TRAIN : TEST;
        return file.contains("images") ? images(count) : labels(count);
    }

    /** Writes the four files, as they are. */
    static Path writePlain(Path folder) throws IOException {
        for (String file : MnistFormat.FILES) {
            Files.write(folder.resolve(file), content(file));
        }
        return folder;
    }

    /** Writes the four files, gzipped. */
    static Path writeGzipped(Path folder) throws IOException {
        for (String file : MnistFormat.FILES) {
            Files.write(folder.resolve(file + ".gz"), gzip(content(file)));
        }
        return folder;
    }
}
