package descent.report;

import com.google.gson.JsonObject;
import java.util.List;

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
