package descent.experiment.sweep;

import descent.report.Json;
import descent.report.Numbers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours for losses, by their logarithm: the best settings differ by little, the worst by decades.
 *
 * @param least the logarithm of the least loss
 * @param most that of the largest
 */
record LossColors(double least, double most) {
    private static final int TICKS = 4;

    static LossColors of(List<SweepTrial> trials) {
        double[] logarithms = trials.stream()
                .mapToDouble(SweepFigures::loss)
                .filter(Double::isFinite)
                .map(LossColors::logarithm)
                .sorted()
                .toArray();
        return new LossColors(logarithms[0], logarithms[logarithms.length - 1]);
    }

    /** A loss as the colours take it. */
    static double logarithm(double loss) {
        return Math.log10(Math.max(loss, Double.MIN_NORMAL));
    }

    /** Whether a loss's colour wants bright letters. */
    boolean isDark(double loss) {
        return logarithm(loss) > least + 0.6 * (most - least);
    }

    /** Puts colours into whatever has losses: bright for small ones, as on every page, light or dark. */
    Json paint(Json target, String prefix) {
        List<Double> ticks = IntStream.rangeClosed(0, TICKS)
                .mapToObj(i -> least + (most - least) * i / TICKS)
                .toList();
        Json bar = Json.of("thickness", 10)
                .and("outlinewidth", 0)
                .and("tickvals", ticks)
                .and(
                        "ticktext",
                        ticks.stream().map(at -> Numbers.loss(Math.pow(10, at))).toList());
        return target.and("colorscale", "YlGnBu")
                .and("reversescale", true)
                .and(prefix + "min", least)
                .and(prefix + "max", Math.max(most, least + 1e-9))
                .and("showscale", true)
                .and("colorbar", bar);
    }
}
