package descent.report;

import java.util.List;
import java.util.Optional;

/**
 * Data to draw under one name.
 *
 * @param name the lane's name; the same name has the same ink everywhere
 * @param style how they are drawn
 * @param x one for each point
 * @param y one for each point; a gap where it is not finite
 * @param deviations how far the bars at each point reach up and down; empty for no bars
 * @param note what the legend adds to the name
 */
public record Series(
        String name, Style style, List<Double> x, List<Double> y, List<Double> deviations, Optional<String> note) {
    /** How a series is drawn. */
    public enum Style {
        /** Points joined by a line. */
        LINE,
        /** Points alone. */
        POINTS,
        /** A step at each x, filled down to 0: a histogram whose bins begin at x. */
        STEPS,
        /** Many small pale points, the data behind the lines; no lane, so that neither legend nor palette counts it. */
        CLOUD
    }

    /** @throws IllegalArgumentException if the lists differ in length */
    public Series {
        x = List.copyOf(x);
        y = List.copyOf(y);
        deviations = List.copyOf(deviations);
        if (x.size() != y.size() || !deviations.isEmpty() && deviations.size() != y.size()) {
            throw new IllegalArgumentException("%s: %d x, %d y, %d deviations: there must be one of each for a point"
                    .formatted(name, x.size(), y.size(), deviations.size()));
        }
    }

    /** A line without bars or note; see {@link Style#LINE}. */
    public static Series line(String name, List<Double> x, List<Double> y) {
        return new Series(name, Style.LINE, x, y, List.of(), Optional.empty());
    }

    /** Points without bars or note; see {@link Style#POINTS}. */
    public static Series points(String name, List<Double> x, List<Double> y) {
        return new Series(name, Style.POINTS, x, y, List.of(), Optional.empty());
    }

    /** A histogram; see {@link Style#STEPS}. */
    public static Series steps(String name, List<Double> x, List<Double> y) {
        return new Series(name, Style.STEPS, x, y, List.of(), Optional.empty());
    }

    /** The data behind the lines; see {@link Style#CLOUD}. */
    public static Series cloud(String name, List<Double> x, List<Double> y) {
        return new Series(name, Style.CLOUD, x, y, List.of(), Optional.empty());
    }

    /** This, with bars at its points. */
    public Series deviating(List<Double> deviations) {
        return new Series(name, style, x, y, deviations, note);
    }

    /** This, with a word in the legend. */
    public Series noted(String note) {
        return new Series(name, style, x, y, deviations, Optional.of(note));
    }
}
