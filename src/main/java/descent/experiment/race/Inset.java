package descent.experiment.race;

import descent.function.Interval;
import descent.function.Point;
import descent.function.Trajectory;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole picture in a corner of one that shows the part in which the lanes run.
 *
 * @param whole the whole
 * @param place where, in shares of the picture, from its lower left corner
 */
record Inset(Landscape whole, Rectangle2D place) {
    private static final double SIDE = 0.3;
    private static final double GAP = 0.015;

    /** Where the part around the lanes is less than this share of a picture, it is shown alone. */
    private static final double SMALL = 0.5;

    /** How much more one side is enlarged than the other, at most. */
    private static final double STRETCHED = 3;

    private static final double MARGIN = 0.1;

    /** No part is smaller than this share of the whole: lanes may end where they begin. */
    private static final double LEAST = 0.02;

    /** The ground of a race, or that of the part in which its lanes run. */
    static ContourGround ground(RaceResult result, int resolution) {
        Landscape whole = Landscape.of(result.race().function(), resolution);
        List<double[]> seen = seen(result);
        return part(whole.plane(), seen)
                .map(part -> new ContourGround(
                        Landscape.of(whole.function(), part, resolution),
                        Optional.of(new Inset(whole, emptiest(part, seen)))))
                .orElseGet(() -> new ContourGround(whole));
    }

    /** Where lanes were that did not get out of sight, and the start. */
    private static List<double[]> seen(RaceResult result) {
        return Stream.concat(
                        Stream.of(result.race().start()),
                        result.runs().stream()
                                .filter(run -> !run.diverged() && result.race().inPicture(run.last()))
                                .map(Trajectory::points)
                                .flatMap(List::stream)
                                .filter(result.race()::inPicture)
                                .map(Point::theta))
                .toList();
    }

    /** The part of the plane around these points; empty if it is most of the whole. */
    private static Optional<List<Interval>> part(List<Interval> whole, List<double[]> points) {
        DoubleSummaryStatistics x = range(points, 0);
        DoubleSummaryStatistics y = range(points, 1);
        double across = share(x, whole.get(0));
        double down = share(y, whole.get(1));
        double least = Math.max(across, down) / STRETCHED;
        across = Math.max(across, least);
        down = Math.max(down, least);
        return across * down >= SMALL
                ? Optional.empty()
                : Optional.of(List.of(around(x, across, whole.get(0)), around(y, down, whole.get(1))));
    }

    /** Of the whole, with a margin on both sides. */
    private static double share(DoubleSummaryStatistics range, Interval whole) {
        double share = Math.max(LEAST, (range.getMax() - range.getMin()) / width(whole));
        return Math.min(1, (1 + 2 * MARGIN) * share);
    }

    private static DoubleSummaryStatistics range(List<double[]> points, int axis) {
        return points.stream().mapToDouble(point -> point[axis]).summaryStatistics();
    }

    private static Interval around(DoubleSummaryStatistics range, double share, Interval whole) {
        double width = share * width(whole);
        double middle = (range.getMin() + range.getMax()) / 2;
        double low = Math.max(whole.low(), Math.min(whole.high() - width, middle - width / 2));
        return new Interval(low, low + width);
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }

    /** The corner in which the fewest of these points lie. */
    private static Rectangle2D emptiest(List<Interval> part, List<double[]> points) {
        double far = 1 - SIDE - GAP;
        return Stream.of(corner(far, far), corner(GAP, far), corner(far, GAP), corner(GAP, GAP))
                .min(Comparator.comparingLong(corner -> points.stream()
                        .filter(point -> corner.contains(share(point[0], part.get(0)), share(point[1], part.get(1))))
                        .count()))
                .orElseThrow();
    }

    private static Rectangle2D corner(double x, double y) {
        return new Rectangle2D.Double(x, y, SIDE, SIDE);
    }

    private static double share(double value, Interval interval) {
        return (value - interval.low()) / width(interval);
    }

    /** Where it is in a picture whose y goes down. */
    Rectangle2D in(Rectangle2D area) {
        return new Rectangle2D.Double(
                area.getX() + place.getX() * area.getWidth(),
                area.getMaxY() - place.getMaxY() * area.getHeight(),
                place.getWidth() * area.getWidth(),
                place.getHeight() * area.getHeight());
    }
}
