package descent.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * How magnitudes are spread, in bins of a quarter of a decade from 1e−10 to 1; zeros are left out.
 *
 * @param from where each bin begins
 * @param percent the share of all magnitudes in each bin, in %
 */
record Histogram(List<Double> from, List<Double> percent) {
    private static final int LOWEST = -10;
    private static final int BINS_A_DECADE = 4;
    private static final int BINS = -LOWEST * BINS_A_DECADE;

    static Histogram of(double[] magnitudes) {
        int[] counts = new int[BINS];
        for (double magnitude : magnitudes) {
            if (magnitude > 0) {
                int bin = (int) Math.floor((Math.log10(magnitude) - LOWEST) * BINS_A_DECADE);
                counts[Math.max(0, Math.min(BINS - 1, bin))]++;
            }
        }
        List<Double> from = new ArrayList<>();
        List<Double> percent = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            from.add(Math.pow(10, LOWEST + (double) bin / BINS_A_DECADE));
            percent.add(100.0 * counts[bin] / magnitudes.length);
        }
        return new Histogram(from, percent);
    }
}
