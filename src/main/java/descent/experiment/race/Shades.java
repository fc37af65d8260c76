package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.Color;

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
    JsonArray colorscale() {
        JsonArray scale = new JsonArray();
        scale.add(stop(0, low));
        scale.add(stop(1, high));
        return scale;
    }

    /** Puts the colorscale into a trace, with the dark one for a dark page. */
    static void on(JsonObject trace) {
        trace.add("colorscale", LIGHT.colorscale());
        JsonObject dark = new JsonObject();
        dark.add("colorscale", DARK.colorscale());
        JsonObject meta = new JsonObject();
        meta.add("dark", dark);
        trace.add("meta", meta);
    }

    private static JsonArray stop(double share, Color color) {
        JsonArray stop = new JsonArray();
        stop.add(share);
        stop.add("#%06x".formatted(color.getRGB() & 0xffffff));
        return stop;
    }
}
