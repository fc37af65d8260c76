package descent.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A figure that changes: the page's player moves it, and each frame is a picture.
 *
 * @param title what is to be seen
 * @param frames in order, at least one; all have the same axes and series, of which only y differs
 */
public record Film(String title, List<Frame> frames) implements Plot {
    /**
     * One moment.
     *
     * @param label what the player calls it
     * @param figure what is to be seen then
     */
    public record Frame(String label, Figure figure) {}

    /** @throws IllegalArgumentException if there is no frame or one does not go with the others */
    public Film {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException(title + ": a film without frames; it needs at least one");
        }
        for (Frame frame : frames) {
            if (!backdrop(frame).equals(backdrop(frames.get(0)))) {
                throw new IllegalArgumentException(
                        "%s: the frame \"%s\" does not have the axes, the series and the x of the first one"
                                .formatted(title, frame.label()));
            }
        }
    }

    /** What must not change. */
    private static List<Object> backdrop(Frame frame) {
        Figure figure = frame.figure();
        List<List<Object>> series = figure.series().stream()
                .map(one -> List.<Object>of(one.name(), one.style(), one.x()))
                .toList();
        return List.of(figure.x(), figure.y(), series);
    }

    @Override
    public List<Entry> legend() {
        return last().legend();
    }

    @Override
    public JsonObject plotly() {
        JsonObject plot = last().plotly();
        for (int i = 0; i < last().series().size(); i++) {
            if (moves(i)) {
                JsonObject trace = plot.getAsJsonArray("data").get(i).getAsJsonObject();
                trace.getAsJsonObject("meta").add("frames", ys(i));
            }
        }
        JsonArray labels = new JsonArray();
        frames.forEach(frame -> labels.add(frame.label()));
        plot.add("labels", labels);
        plot.addProperty("steps", frames.size() - 1);
        return plot;
    }

    private Figure last() {
        return frames.get(frames.size() - 1).figure();
    }

    private boolean moves(int series) {
        return IntStream.range(1, frames.size()).anyMatch(i -> !y(i, series).equals(y(0, series)));
    }

    private JsonArray ys(int series) {
        JsonArray ys = new JsonArray();
        IntStream.range(0, frames.size()).forEach(i -> ys.add(PlotlyFigure.numbers(y(i, series), last().y())));
        return ys;
    }

    private List<Double> y(int frame, int series) {
        return frames.get(frame).figure().series().get(series).y();
    }
}
