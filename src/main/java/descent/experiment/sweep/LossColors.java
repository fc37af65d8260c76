package descent.experiment.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.report.Numbers;
import java.util.List;

/**
 * Colours for losses, by their logarithm: the best settings differ by little, the worst by decades.
 *
 * @param least the logarithm of the least loss
 * @param most that of the largest
 */
record LossColors(double least, double most) {
    private static final int TICKS = 4;

    static LossColors of(List<Trial> trials) {
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
    void paint(JsonObject target, String prefix) {
        target.addProperty("colorscale", "YlGnBu");
        target.addProperty("reversescale", true);
        target.addProperty(prefix + "min", least);
        target.addProperty(prefix + "max", Math.max(most, least + 1e-9));
        target.addProperty("showscale", true);
        JsonObject bar = new JsonObject();
        bar.addProperty("thickness", 10);
        bar.addProperty("outlinewidth", 0);
        JsonArray at = new JsonArray();
        JsonArray texts = new JsonArray();
        for (int i = 0; i <= TICKS; i++) {
            double value = least + (most - least) * i / TICKS;
            at.add(value);
            texts.add(Numbers.loss(Math.pow(10, value)));
        }
        bar.add("tickvals", at);
        bar.add("ticktext", texts);
        target.add("colorbar", bar);
    }
}
