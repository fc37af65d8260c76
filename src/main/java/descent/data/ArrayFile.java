package descent.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Samples of one's own in NumPy's .npz format: {@code x_train}, {@code y_train}, {@code x_test} and {@code y_test}, as Keras has
 * them, or {@code x} and {@code y}, which are split. Images with values up to 255 are divided by 255; a y of one
 * dimension that holds whole numbers from 0 names classes.
 */
public final class ArrayFile {
    private static final int BRIGHTEST = 255;

    private ArrayFile() {}

    /**
     * @param test the share of the samples to hold out for the test, in (0, 1); empty for
     *     {@link Data#USUAL_TEST}, and where the file has a test set of its own
     * @param seed the same seed holds out the same samples
     * @return inputs FLOAT [n, …] and targets FLOAT [n, k]
     * @throws DataException if it cannot be read, lacks one of these arrays, or has a test set beside a {@code test}
     */
    public static Data read(Path file, Optional<Double> test, long seed) {
        Map<String, INDArray> arrays = Npz.read(file).arrays();
        String name = String.valueOf(file.getFileName());
        Optional<INDArray> x = first(arrays, "x", "X", "inputs", "data", "images");
        Optional<INDArray> y = first(arrays, "y", "targets", "target", "labels");
        if (arrays.keySet().containsAll(List.of("x_train", "y_train", "x_test", "y_test"))) {
            if (test.isPresent()) {
                throw new DataException(
                        "%s has a test set of its own, so that no share (%s) of it is to be held out: leave --test out"
                                .formatted(file, test.get()));
            }
            int classes = Math.max(classes(arrays.get("y_train")), classes(arrays.get("y_test")));
            return new Data(
                    name,
                    samples(file, arrays.get("x_train"), arrays.get("y_train"), classes),
                    samples(file, arrays.get("x_test"), arrays.get("y_test"), classes),
                    digest(file));
        }
        if (x.isEmpty() || y.isEmpty()) {
            throw new DataException(
                    "%s holds the arrays %s, expected x and y, or x_train, y_train, x_test and y_test. Save it with these names"
                            .formatted(file, arrays.keySet()));
        }
        Samples all = samples(file, x.get(), y.get(), classes(y.get()));
        int count = all.count();
        int[] order = Batches.of(count).epoch(count, new SplittableRandom(seed)).next();
        int kept = Math.max(1, Math.min(count - 1, (int) Math.round((1 - test.orElse(Data.USUAL_TEST)) * count)));
        return new Data(
                name,
                all.rows(Arrays.copyOf(order, kept)),
                all.rows(Arrays.copyOfRange(order, kept, count)),
                digest(file));
    }

    private static Optional<INDArray> first(Map<String, INDArray> arrays, String... names) {
        return Arrays.stream(names).filter(arrays::containsKey).map(arrays::get).findFirst();
    }

    /** 0 where y is no list of classes. */
    private static int classes(INDArray y) {
        boolean listed = y.rank() == 1 || y.rank() == 2 && y.size(1) == 1;
        double largest = y.maxNumber().doubleValue();
        boolean whole = listed && y.minNumber().doubleValue() >= 0 && largest < 1000;
        return whole && Arrays.stream(y.ravel().toDoubleVector()).allMatch(value -> value == Math.rint(value))
                ? (int) largest + 1
                : 0;
    }

    private static Samples samples(Path file, INDArray x, INDArray y, int classes) {
        if (x.size(0) != y.size(0)) {
            throw new DataException("%s holds %d inputs but %d targets: each sample needs one of both"
                    .formatted(file, x.size(0), y.size(0)));
        }
        requireFinite(file, "x", x);
        requireFinite(file, "y", y);
        INDArray rows = x.rank() == 1 ? x.reshape(x.length(), 1) : x;
        INDArray inputs = arePixels(rows) ? rows.castTo(DataType.FLOAT).div(BRIGHTEST) : rows.castTo(DataType.FLOAT);
        if (classes > 0) {
            return new Samples(
                    inputs, OneHot.of(y.ravel().castTo(DataType.INT32).toIntVector(), classes));
        }
        return new Samples(inputs, y.reshape(y.size(0), y.length() / y.size(0)).castTo(DataType.FLOAT));
    }

    private static void requireFinite(Path file, String name, INDArray array) {
        double[] sums = array.reshape(array.size(0), array.length() / array.size(0))
                .sum(1)
                .toDoubleVector();
        for (int i = 0; i < sums.length; i++) {
            if (!Double.isFinite(sums[i])) {
                throw new DataException(
                        "%s holds a value in %s, sample %d, that is not finite. Correct it, or leave the sample out"
                                .formatted(file, name, i));
            }
        }
    }

    private static boolean arePixels(INDArray x) {
        double largest = x.maxNumber().doubleValue();
        return largest > 1 && largest <= BRIGHTEST && x.minNumber().doubleValue() >= 0 && x.rank() > 2;
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new DataException("%s cannot be read again (%s)".formatted(file, Reason.of(e)));
        }
    }
}
