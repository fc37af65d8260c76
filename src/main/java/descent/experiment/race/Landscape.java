package descent.experiment.race;

import com.google.gson.JsonArray;
import descent.function.AnalyticFunction;
import descent.function.Interval;
import descent.report.Json;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A function of two numbers, sampled on a grid over its picture.
 *
 * @param function the function
 * @param plane the part of the plane that is sampled
 * @param scale how values become heights
 * @param heights by row (y) and column (x)
 * @param range from the lowest height on the grid to the highest
 */
record Landscape(AnalyticFunction function, List<Interval> plane, Heights scale, double[][] heights, Interval range) {
    private static final double MOST_CHANGES = 0.4;

    /** Samples a function at {@code resolution} × {@code resolution} points over all of its picture. */
    static Landscape of(AnalyticFunction function, int resolution) {
        return of(function, function.domain(), resolution);
    }

    /** Samples a function at {@code resolution} × {@code resolution} points over a part of the plane. */
    static Landscape of(AnalyticFunction function, List<Interval> plane, int resolution) {
        double[] x = grid(plane.get(0), resolution);
        double[] y = grid(plane.get(1), resolution);
        double[][] values = Arrays.stream(y)
                .mapToObj(row -> Arrays.stream(x)
                        .map(column -> function.value(column, row))
                        .toArray())
                .toArray(double[][]::new);
        Heights scale = Heights.suiting(
                function, Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
        double[][] heights = Arrays.stream(values)
                .map(row -> Arrays.stream(row).map(scale::of).toArray())
                .toArray(double[][]::new);
        DoubleSummaryStatistics range =
                Arrays.stream(heights).flatMapToDouble(Arrays::stream).summaryStatistics();
        return new Landscape(function, plane, scale, heights, new Interval(range.getMin(), range.getMax()));
    }

    private static double[] grid(Interval interval, int resolution) {
        return IntStream.range(0, resolution)
                .mapToDouble(i -> interval.at(i / (resolution - 1.0)))
                .toArray();
    }

    /** The grid's columns. */
    double[] x() {
        return grid(plane.get(0), heights.length);
    }

    /** The grid's rows. */
    double[] y() {
        return grid(plane.get(1), heights.length);
    }

    /** The heights as Plotly wants them. */
    List<JsonArray> table() {
        return Arrays.stream(heights).map(Json::numbers).toList();
    }

    /** The height at any point. */
    double height(double atX, double atY) {
        return scale.of(function.value(atX, atY));
    }

    /** Which of {@code bands} equal bands of the range a height lies in, from 0. */
    int band(double height, int bands) {
        double share = (height - range.low()) / (range.high() - range.low());
        return (int) Math.min(bands - 1, Math.max(0, Math.floor(share * bands)));
    }

    /** Whether lines between bands would lie so close that they hide the ground. */
    boolean busy(int bands) {
        long changes = Arrays.stream(heights)
                .mapToLong(row -> IntStream.range(1, row.length)
                        .filter(i -> band(row[i], bands) != band(row[i - 1], bands))
                        .count())
                .sum();
        return changes > MOST_CHANGES * heights.length * heights.length;
    }
}
