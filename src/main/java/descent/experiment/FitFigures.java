package descent.experiment;

import descent.data.Samples;
import descent.data.WavePacket;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Film;
import descent.report.Numbers;
import descent.report.Series;
import descent.train.History;
import descent.train.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The fits as a film, and what is left of each peak as curves. */
final class FitFigures {
    private static final int FRAME_EVERY = 500;
    /** So many points of the data show its shape and its noise; all of them would make each frame slow to draw. */
    static final int POINTS = 2_500;

    private static final int OUTERMOST = 3;
    private static final double HIGHEST = 1.3;

    private FitFigures() {}

    /** One frame every 500 iterations, and one for the last. */
    static Film film(Fits fits, Results results) {
        List<Integer> all = fits.iterations();
        int last = all.get(all.size() - 1);
        Samples samples = results.data().train();
        int points = Math.min(POINTS, samples.count());
        Series data = Series.cloud("data", column(samples.inputs(), points), column(samples.targets(), points));
        List<Film.Frame> frames = all.stream()
                .filter(iteration -> iteration % FRAME_EVERY == 0 || iteration == last)
                .map(iteration -> new Film.Frame("iteration " + iteration, frame(fits, results, data, iteration)))
                .toList();
        return new Film("Fits", frames);
    }

    private static Figure frame(Fits fits, Results results, Series data, int iteration) {
        Figure frame = Figure.of(
                        "Fits at iteration " + iteration,
                        Axis.linear("x").within(-WavePacket.REACH, WavePacket.REACH),
                        Axis.linear("y").within(-HIGHEST, HIGHEST))
                .with(data);
        for (String lane : lanes(results)) {
            double[] fit = fits.at(lane, iteration).orElseGet(FitFigures::gap);
            frame = frame.line(lane, rounded(Fits.X), rounded(fit));
        }
        return frame;
    }

    private static double[] gap() {
        double[] gap = new double[Fits.X.length];
        Arrays.fill(gap, Double.NaN);
        return gap;
    }

    /** The names of the lanes. */
    static List<String> lanes(Results results) {
        return results.lanes().stream().map(History::lane).distinct().toList();
    }

    private static List<Double> column(INDArray values, int count) {
        return rounded(values.get(NDArrayIndex.interval(0, count)).ravel().toDoubleVector());
    }

    /** To four places, more than a screen can show. */
    private static List<Double> rounded(double[] values) {
        return DoubleStream.of(values)
                .map(value -> Double.isFinite(value) ? Math.round(value * 1e4) / 1e4 : value)
                .boxed()
                .toList();
    }

    /** What is left of the peaks, from the middle outwards, against the iteration. */
    static List<Figure> peaks(Fits fits, Results results) {
        return IntStream.rangeClosed(0, OUTERMOST)
                .mapToObj(Peak::new)
                .map(peak -> peak(fits, results, peak))
                .toList();
    }

    private static Figure peak(Fits fits, Results results, Peak peak) {
        List<Series> series = new ArrayList<>();
        for (String lane : lanes(results)) {
            List<Integer> iterations = fits.iterations().stream()
                    .filter(iteration -> fits.at(lane, iteration).isPresent())
                    .toList();
            series.add(Series.line(
                    lane,
                    iterations.stream().map(Integer::doubleValue).toList(),
                    iterations.stream()
                            .map(iteration -> left(fits.at(lane, iteration).orElseThrow(), peak))
                            .toList()));
        }
        String title = peak.number() == 0
                ? "Peak at x = 0: squared error left"
                : "Peaks at x = %s: squared error left"
                        .formatted(Numbers.difference(peak.x()).replace('+', '±'));
        return new Figure(
                title,
                Axis.linear("iteration"),
                Axis.linear("share of the peak's square").within(0, 1.6),
                series);
    }

    /** Of both sides together. */
    private static double left(double[] fit, Peak peak) {
        return peak.pair().stream()
                .mapToDouble(side -> side.left(fit))
                .average()
                .orElseThrow();
    }
}
