package descent.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How a lane is drawn: a colour that people with any colour vision can tell apart, and a dash and a marker for those
 * lanes that share it.
 */
public record Ink(Hue hue, Dash dash, Mark mark) {
    /**
     * The colours of Okabe and Ito, but for yellow, which is lost on white; black turns pale on a dark page. Those behind
     * are for pages with more pairs of lanes than there are of these.
     */
    public enum Hue {
        BLACK("#000000", "#e6e6e6"),
        BLUE("#0072b2"),
        VERMILLION("#d55e00"),
        GREEN("#009e73"),
        ORANGE("#e69f00"),
        PURPLE("#cc79a7"),
        SKY("#56b4e9"),
        WINE("#882255", "#c050c0"),
        OLIVE("#6b6b00", "#c4c455"),
        INDIGO("#4433aa", "#9d92ff"),
        BROWN("#7f4a1e", "#cf9a68"),
        TEAL("#117777", "#5fc9c9"),
        ROSE("#cc3366", "#ff5470"),
        GREY("#767676", "#a8a8a8");

        private final String light;
        private final String dark;

        Hue(String both) {
            this(both, both);
        }

        Hue(String light, String dark) {
            this.light = light;
            this.dark = dark;
        }

        /** On a white page, as {@code #rrggbb}. */
        public String light() {
            return light;
        }

        /** On a white page, for Java's pictures. */
        public Color color() {
            return Color.decode(light);
        }

        /** On a dark page. */
        String dark() {
            return dark;
        }
    }

    /** How a line is broken. */
    public enum Dash {
        SOLID("solid"),
        DASHED("dash", 9, 4),
        DOTTED("dot", 2, 3),
        DASH_DOTTED("dashdot", 9, 3, 2, 3);

        private final String plotly;
        private final int[] lengths;

        Dash(String plotly, int... lengths) {
            this.plotly = plotly;
            this.lengths = lengths;
        }

        /** Plotly's name for it. */
        String plotly() {
            return plotly;
        }

        /** Lengths of dashes and gaps in pixels for a line two pixels wide; empty for a line without gaps. */
        public int[] lengths() {
            return lengths.clone();
        }

        /** A line two pixels wide. */
        public BasicStroke stroke() {
            float[] pattern = new float[lengths.length];
            IntStream.range(0, lengths.length).forEach(i -> pattern[i] = lengths[i]);
            float[] dashes = lengths.length == 0 ? null : pattern; // how Java2D says: no gaps
            return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
        }
    }

    /** The shape at each point. */
    public enum Mark {
        CIRCLE("circle", SeriesMarkers.CIRCLE, "M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0Z"),
        SQUARE("square", SeriesMarkers.SQUARE, "M-3,-3H3V3H-3Z"),
        DIAMOND("diamond", SeriesMarkers.DIAMOND, "M0,-4L4,0L0,4L-4,0Z"),
        TRIANGLE_UP("triangle-up", SeriesMarkers.TRIANGLE_UP, "M0,-4L4,3H-4Z"),
        TRIANGLE_DOWN("triangle-down", SeriesMarkers.TRIANGLE_DOWN, "M0,4L4,-3H-4Z"),
        CROSS("x", SeriesMarkers.CROSS, "M-3,-3L3,3M-3,3L3,-3"),
        PLUS("cross", SeriesMarkers.PLUS, "M-4,0H4M0,-4V4");

        private final String plotly;
        private final Marker marker;
        private final String path;

        Mark(String plotly, Marker marker, String path) {
            this.plotly = plotly;
            this.marker = marker;
            this.path = path;
        }

        /** Plotly's name for it. */
        String plotly() {
            return plotly;
        }

        /** XChart's, for Java's pictures. */
        public Marker marker() {
            return marker;
        }

        /** As an SVG path around (0, 0) that reaches 4 pixels far. */
        String path() {
            return path;
        }
    }
}
