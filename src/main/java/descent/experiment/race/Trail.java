package descent.experiment.race;

import descent.function.Interval;
import descent.function.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run's way through a flat picture, as a line to draw.
 *
 * <p>A point too far out to be drawn is a gap: NaN in both coordinates.
 *
 * @param x the line's points, from left to right
 * @param y the line's points, from bottom to top
 * @param ends how many of the line's points lead to each step of the run, the start among them
 */
record Trail(double[] x, double[] y, int[] ends) {
    /** How many times the picture's width a point may lie outside of it. */
    private static final double REACH = 100;

    /** The pieces that a step across the whole picture is cut into, so that its line can follow a surface. */
    private static final int PIECES = 60;

    /** One point for each step: the straight lines between them. */
    static Trail straight(Trajectory run, Ground ground) {
        List<Interval> picture = ground.plane();
        double[][] points = run.points().stream()
                .map(point -> drawable(ground.place(point.theta()), picture))
                .toArray(double[][]::new);
        return new Trail(
                IntStream.range(0, points.length).mapToDouble(i -> points[i][0]).toArray(),
                IntStream.range(0, points.length).mapToDouble(i -> points[i][1]).toArray(),
                IntStream.rangeClosed(1, points.length).toArray());
    }

    /** The same lines, long ones cut into pieces. */
    Trail cut(List<Interval> picture) {
        List<double[]> points = new ArrayList<>();
        int[] newEnds = new int[ends.length];
        points.add(new double[] {x[0], y[0]});
        newEnds[0] = 1;
        for (int step = 1; step < ends.length; step++) {
            int pieces = pieces(step, picture);
            for (int piece = 1; piece <= pieces; piece++) {
                double share = piece / (double) pieces;
                points.add(new double[] {between(x, step, share), between(y, step, share)});
            }
            newEnds[step] = points.size();
        }
        return new Trail(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                newEnds);
    }

    private int pieces(int step, List<Interval> picture) {
        double acrossX = Math.abs(x[step] - x[step - 1]) / width(picture.get(0));
        double acrossY = Math.abs(y[step] - y[step - 1]) / width(picture.get(1));
        double length = Math.min(1, Math.max(acrossX, acrossY));
        return Math.max(1, (int) Math.ceil(PIECES * length)); // 1 at a gap, whose length is NaN
    }

    private static double between(double[] values, int step, double share) {
        return share == 1 ? values[step] : values[step - 1] + share * (values[step] - values[step - 1]);
    }

    private static double[] drawable(double[] place, List<Interval> picture) {
        boolean near = IntStream.range(0, place.length)
                .allMatch(i -> Math.abs(place[i] - picture.get(i).low()) < REACH * width(picture.get(i)));
        return near ? place : new double[] {Double.NaN, Double.NaN};
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }
}
