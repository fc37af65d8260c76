package descent.data;

import descent.Backend;
import descent.Require;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a table has been made into.
 *
 * @param data its samples, split
 * @param inputs what each number of an input is: a column's name, or "column=word"
 * @param classes the target's classes in their order; empty where it is a number
 * @param mean what was taken from a target that is a number; 0 for classes
 * @param deviation what it was then divided by; 1 for classes
 */
public record Learnable(Data data, List<String> inputs, List<String> classes, double mean, double deviation) {
    /** Numbers of one input, for all rows. */
    private record Feature(String name, double[] values, boolean isScaled) {}

    static Learnable of(Spreadsheet table, String target, Spreadsheet.Split how) {
        Require.positive("test", how.test());
        Require.belowOne("test", how.test());
        Column learned = table.column(target);
        how.ignored().forEach(table::column);
        List<Feature> features = new ArrayList<>();
        for (String name : table.columns()) {
            if (!name.equals(target) && !how.ignored().contains(name)) {
                features.addAll(features(table.column(name)));
            }
        }
        int rows = table.rows().size();
        if (rows < 3 || features.isEmpty()) {
            throw new DataException(
                    "%s has too little to learn from: rows %d (at least 3), other columns %d (at least 1)"
                            .formatted(table.file(), rows, features.size()));
        }
        int[] order =
                Batches.of(rows).epoch(rows, new SplittableRandom(how.seed())).next();
        int kept = Math.max(1, Math.min(rows - 1, (int) Math.round((1 - how.test()) * rows)));
        int[] train = Arrays.copyOf(order, kept);
        features.replaceAll(feature -> feature.isScaled ? scaled(feature, train) : feature);
        boolean numeric = how.classes() == Spreadsheet.Target.NUMBERS && learned.isOfNumbers();
        return numeric
                ? regression(table, learned, features, order, kept)
                : classes(table, learned, features, order, kept);
    }

    private static List<Feature> features(Column column) {
        if (column.isOfNumbers()) {
            return List.of(new Feature(column.name(), column.numbers(), true));
        }
        return column.words().stream()
                .map(word -> new Feature(
                        column.name() + "=" + word,
                        column.cells().stream()
                                .mapToDouble(cell -> cell.equals(word) ? 1 : 0)
                                .toArray(),
                        false))
                .toList();
    }

    private static Learnable regression(
            Spreadsheet table, Column target, List<Feature> features, int[] order, int kept) {
        Feature plain = new Feature(target.name(), target.numbers(), true);
        int[] train = Arrays.copyOf(order, kept);
        double mean = mean(plain.values, train);
        double deviation = deviation(plain.values, train);
        INDArray targets = rows(List.of(scaled(plain, train)), order);
        return new Learnable(data(table, features, targets, order, kept), names(features), List.of(), mean, deviation);
    }

    private static Learnable classes(Spreadsheet table, Column target, List<Feature> features, int[] order, int kept) {
        List<String> classes = target.words();
        int[] labels = Arrays.stream(order)
                .map(row -> classes.indexOf(target.cells().get(row)))
                .toArray();
        INDArray targets = OneHot.of(labels, classes.size());
        return new Learnable(data(table, features, targets, order, kept), names(features), classes, 0, 1);
    }

    private static List<String> names(List<Feature> features) {
        return features.stream().map(Feature::name).toList();
    }

    private static Data data(Spreadsheet table, List<Feature> features, INDArray targets, int[] order, int kept) {
        Samples all = new Samples(rows(features, order), targets);
        String name = String.valueOf(table.file().getFileName());
        return new Data(
                name,
                all.rows(IntStream.range(0, kept).toArray()),
                all.rows(IntStream.range(kept, order.length).toArray()),
                digest(table));
    }

    private static String digest(Spreadsheet table) {
        try {
            return Sha256.of(Files.readAllBytes(table.file()));
        } catch (IOException e) {
            throw new DataException("%s cannot be read again (%s)".formatted(table.file(), Reason.of(e)));
        }
    }

    private static INDArray rows(List<Feature> features, int[] order) {
        Backend.prepare();
        float[][] rows = new float[order.length][features.size()];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < features.size(); j++) {
                rows[i][j] = (float) features.get(j).values[order[i]];
            }
        }
        return Nd4j.createFromArray(rows);
    }

    private static Feature scaled(Feature feature, int[] train) {
        double mean = mean(feature.values, train);
        double deviation = deviation(feature.values, train);
        return new Feature(
                feature.name,
                Arrays.stream(feature.values)
                        .map(value -> (value - mean) / deviation)
                        .toArray(),
                true);
    }

    private static double mean(double[] values, int[] train) {
        return Arrays.stream(train).mapToDouble(row -> values[row]).average().orElseThrow();
    }

    /** 1 for a column that never changes. */
    private static double deviation(double[] values, int[] train) {
        double mean = mean(values, train);
        double variance = Arrays.stream(train)
                .mapToDouble(row -> (values[row] - mean) * (values[row] - mean))
                .average()
                .orElseThrow();
        return variance > 0 ? Math.sqrt(variance) : 1;
    }
}
