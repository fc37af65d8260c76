package descent.experiment.race;

import descent.function.AnalyticFunction;
import descent.function.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** A function of one number as a curve. */
record CurveGround(AnalyticFunction function) implements Ground {
    private static final int SAMPLES = 401;
    private static final Color GREY = new Color(0x8c9bab);

    /** The domain, and the values over it with a margin. */
    @Override
    public List<Interval> plane() {
        DoubleSummaryStatistics range = Arrays.stream(values()).summaryStatistics();
        double margin = 0.05 * (range.getMax() - range.getMin());
        return List.of(function.domain().get(0), new Interval(range.getMin() - margin, range.getMax() + margin));
    }

    @Override
    public double[] place(double... point) {
        return new double[] {point[0], function.value(point)};
    }

    @Override
    public String verticalLabel() {
        return "f(x)";
    }

    @Override
    public void paint(Graphics2D graphics, Viewport viewport, int sharpness) {
        graphics.setColor(GREY);
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(viewport.path(new Trail(samples(), values(), new int[0]), SAMPLES));
    }

    /** Where the curve is sampled. */
    double[] samples() {
        Interval domain = function.domain().get(0);
        return IntStream.range(0, SAMPLES)
                .mapToDouble(i -> domain.at(i / (SAMPLES - 1.0)))
                .toArray();
    }

    /** The function there. */
    double[] values() {
        return Arrays.stream(samples()).map(function::value).toArray();
    }
}
