package descent.experiment.race;

import descent.report.Json;
import java.awt.Color;
import java.util.List;

/** The greys of the ground that lanes run on: nearest to the page's own where it is low, which is where lanes gather. */
enum Shades {
    LIGHT(new Color(0xfbfaf7), new Color(0x9fadbd)),
    DARK(new Color(0x191b1e), new Color(0x5d6b7b));

    private final Color low;
    private final Color high;

    Shades(Color low, Color high) {
        this.low = low;
        this.high = high;
    }

    /** The shade at a share of the way from the lowest ground to the highest. */
    Color at(double share) {
        return between(low, high, share);
    }

    /** The colour at a share of the way from one to another. */
    static Color between(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }

    /** As Plotly's colorscale. */
    List<List<Object>> colorscale() {
        return List.of(List.of(0, css(low)), List.of(1, css(high)));
    }

    /** What a trace says of itself that has these shades on a dark page. */
    Json meta() {
        return Json.of("dark", Json.of("colorscale", colorscale()));
    }

    private static String css(Color color) {
        return "#%06x".formatted(color.getRGB() & 0xffffff);
    }
}
