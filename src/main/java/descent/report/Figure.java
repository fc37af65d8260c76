package descent.report;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure in two dimensions, for the page and as a picture.
 *
 * @param title what is to be seen
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series in the order of the legend; no two have the same name
 */
public record Figure(String title, Axis x, Axis y, List<Series> series) implements Plot {
    /** @throws IllegalArgumentException if two series have the same name */
    public Figure {
        series = List.copyOf(series);
        if (series.stream().map(Series::name).distinct().count() < series.size()) {
            throw new IllegalArgumentException("%s: two series have the same name: %s"
                    .formatted(title, series.stream().map(Series::name).toList()));
        }
    }

    /** A figure without series yet. */
    public static Figure of(String title, Axis x, Axis y) {
        return new Figure(title, x, y, List.of());
    }

    /** This, with more series. */
    public Figure with(Series... more) {
        return new Figure(
                title, x, y, Stream.concat(series.stream(), Stream.of(more)).toList());
    }

    /** This, with a line; see {@link Series#line}. */
    public Figure line(String name, List<Double> atX, List<Double> atY) {
        return with(Series.line(name, atX, atY));
    }

    /** This, with points; see {@link Series#points}. */
    public Figure points(String name, List<Double> atX, List<Double> atY) {
        return with(Series.points(name, atX, atY));
    }

    @Override
    public List<Entry> legend() {
        return series.stream()
                .filter(one -> one.style() != Series.Style.CLOUD)
                .map(one -> new Entry(one.name(), one.note().orElse("")))
                .toList();
    }

    @Override
    public JsonObject plotly() {
        return PlotlyFigure.of(this);
    }
}
