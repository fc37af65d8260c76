package descent.data;

import java.nio.FloatBuffer;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One file of CIFAR-10, checked: labels and images.
 *
 * @param content the whole file, uncompressed
 */
record ImageRecords(byte[] content) {
    static final int CHANNELS = 3;
    static final int SIDE = 32;
    static final int PIXELS = CHANNELS * SIDE * SIDE;
    static final int RECORD = 1 + PIXELS;

    private static final int CLASSES = Cifar10.LABELS.size();

    /** Reads a file's uncompressed contents; they are kept, not copied. */
    static ImageRecords of(byte[] content) throws Malformed {
        if (content.length == 0) {
            throw new Malformed("is empty");
        }
        int rest = content.length % RECORD;
        if (rest != 0) {
            throw new Malformed(
                    "is truncated or no CIFAR-10 file: expected records of %d bytes, found %d records and %d bytes",
                    RECORD, content.length / RECORD, rest);
        }
        ImageRecords records = new ImageRecords(content);
        for (int i = 0; i < records.count(); i++) {
            if (records.label(i) >= CLASSES) {
                throw new Malformed("has label %d in record %d, expected 0 to %d", records.label(i), i, CLASSES - 1);
            }
        }
        return records;
    }

    /** How many labels and images there are. */
    int count() {
        return content.length / RECORD;
    }

    private int label(int record) {
        return content[record * RECORD] & 0xff;
    }

    /**
     * The records of several files, one file after the other.
     *
     * @return inputs FLOAT [n, 3, 32, 32], from 0 to 1, and one-hot targets FLOAT [n, 10]
     */
    static Samples samples(List<ImageRecords> files) {
        int count = files.stream().mapToInt(ImageRecords::count).sum();
        INDArray inputs = Nd4j.createUninitialized(DataType.FLOAT, count, CHANNELS, SIDE, SIDE);
        INDArray targets = Nd4j.zeros(DataType.FLOAT, count, CLASSES);
        FloatBuffer pixels = inputs.data().asNioFloat();
        FloatBuffer oneHot = targets.data().asNioFloat();
        int row = 0;
        for (ImageRecords file : files) {
            for (int i = 0; i < file.count(); i++, row++) {
                oneHot.put(row * CLASSES + file.label(i), 1);
                file.write(i, pixels, row * PIXELS);
            }
        }
        return new Samples(Rows.written(inputs), Rows.written(targets));
    }

    private void write(int record, FloatBuffer pixels, int to) {
        int from = record * RECORD + 1;
        for (int i = 0; i < PIXELS; i++) {
            pixels.put(to + i, (content[from + i] & 0xff) / Rows.BRIGHTEST);
        }
    }
}
