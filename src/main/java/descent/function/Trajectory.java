package descent.function;

import java.util.List;

/**
 * What became of one entry of a race.
 *
 * @param entry the rule
 * @param points its way, from the start (step 0) on
 */
public record Trajectory(Entry entry, List<Point> points) {
    public Trajectory {
        points = List.copyOf(points);
    }

    /** Where it ended. */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /** Whether it left the finite numbers. */
    public boolean diverged() {
        return last().diverged();
    }
}
