package descent.experiment.race;

import descent.report.Ink;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws with a lane's ink on a light ground.
 *
 * @param ink colour, dash and marker
 */
record Pen(Ink ink) {
    private static final float WIDTH = 2;
    private static final int MARKER = 9;
    private static final int SAMPLE = 34;

    /** A line. */
    void draw(Graphics2D graphics, Shape line) {
        graphics.setColor(color());
        graphics.setStroke(stroke());
        graphics.draw(line);
    }

    /** The marker at a point; nothing at NaN. */
    void mark(Graphics2D graphics, double x, double y) {
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
            graphics.setColor(color());
            marker().paint(graphics, x, y, MARKER);
        }
    }

    /** A short line with its marker, as a legend shows it. */
    void sample(Graphics2D graphics, double x, double y) {
        draw(graphics, new Line2D.Double(x, y, x + SAMPLE, y));
        mark(graphics, x + SAMPLE / 2.0, y);
    }

    private Color color() {
        return Color.decode(ink.hue().light());
    }

    private BasicStroke stroke() {
        int[] lengths = ink.dash().lengths();
        float[] pattern = new float[lengths.length];
        IntStream.range(0, lengths.length).forEach(i -> pattern[i] = lengths[i]);
        float[] dashes = lengths.length == 0 ? null : pattern; // how Java2D says: no gaps
        return new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private Marker marker() {
        return switch (ink.mark()) {
            case CIRCLE -> SeriesMarkers.CIRCLE;
            case SQUARE -> SeriesMarkers.SQUARE;
            case DIAMOND -> SeriesMarkers.DIAMOND;
            case TRIANGLE_UP -> SeriesMarkers.TRIANGLE_UP;
            case TRIANGLE_DOWN -> SeriesMarkers.TRIANGLE_DOWN;
            case CROSS -> SeriesMarkers.CROSS;
            case PLUS -> SeriesMarkers.PLUS;
        };
    }
}
