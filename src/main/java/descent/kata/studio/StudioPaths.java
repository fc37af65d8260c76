package descent.kata.studio;

import descent.kata.Dial;
import descent.kata.Exercise;
import descent.kata.OracleBook;
import descent.trial.LandscapeSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.ScheduleTrace;
import descent.trial.Surface;
import descent.trial.Trace;
import descent.trial.Trial;
import java.util.List;

/**
 * The paths that the page draws.
 *
 * @param oracles where the right ones come from
 */
public record StudioPaths(OracleBook oracles) {
    private static final int MOST_STEPS = 2000;
    private static final int TUNING_STEPS = 200;
    private static final int FINEST = 200;
    private static final double[] RATES = {1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5
    };

    /** A step over more of the picture looks as if the rule just were there. */
    private static final double JUMP = 0.25;

    /** A path over less of the picture looks as if the rule stood still. */
    private static final double PLACE = 0.15;

    private static final double DULL = 1e9;

    /**
     * What the page asks.
     *
     * @param exercise its number
     * @param surface its name; that of a schedule, where one is drawn
     * @param values one for each dial
     * @param start where on the surface
     */
    public record Setting(String exercise, String surface, double[] values, double[] start, int steps) {
        private int count() {
            if (steps < 1 || steps > MOST_STEPS) {
                throw new IllegalArgumentException("steps (%d) must be 1 … %d".formatted(steps, MOST_STEPS));
            }
            return steps;
        }

        private Surface plane() {
            return Surface.valueOf(surface);
        }

        private LandscapeSlopes slopes() {
            return new LandscapeSlopes(List.of(plane()), count());
        }
    }

    /** A part of a surface. @param box from which x to which, and from which y to which */
    public record Window(Surface surface, double[] box, int columns, int rows) {}

    /** The right one. */
    public Curve oracle(Exercise exercise, Setting setting) {
        return isSchedule(exercise)
                ? Curve.of(oracles.factors(exercise, setting.surface(), setting.values(), setting.count() + 1))
                : Curve.of(
                        setting.plane(), oracles.path(exercise, setting.values(), setting.start(), setting.slopes()));
    }

    /** What somebody's classes are asked to do. */
    Trial<?> trial(Exercise exercise, Setting setting) {
        return isSchedule(exercise)
                ? oracles.trial(exercise, setting.surface(), setting.values(), setting.count() + 1)
                : oracles.trial(exercise, setting.values(), setting.start(), setting.slopes())
                        .noting(RuleTrial.Noting.EACH);
    }

    private boolean isSchedule(Exercise exercise) {
        return !oracles.schedules(exercise).isEmpty();
    }

    /** What came of it. */
    static Curve curve(Setting setting, Trace trace) {
        return trace instanceof ScheduleTrace factors
                ? Curve.of(factors)
                : Curve.of(setting.plane(), (RuleTrace) trace);
    }

    /** What can be turned. */
    public List<Dial> dials(Exercise exercise, String surface) {
        return oracles.schedules(exercise).getOrDefault(surface, oracles.dials(exercise));
    }

    /** How high a surface is, row after row. */
    public static double[] heights(Window window) {
        int columns = Math.min(FINEST, window.columns());
        int rows = Math.min(FINEST, window.rows());
        double[] box = window.box();
        double[] heights = new double[columns * rows];
        for (int i = 0; i < heights.length; i++) {
            double x = box[0] + (box[1] - box[0]) * (i % columns) / (columns - 1);
            double y = box[2] + (box[3] - box[2]) * (i / columns) / (rows - 1);
            heights[i] = window.surface().value(new double[] {x, y});
        }
        return heights;
    }

    /**
     * What to begin with: the values that the spec has to be looked at, but for the learning rate that leads the oracle
     * down furthest, if it can be seen how.
     */
    public double[] recommended(Exercise exercise, String surface) {
        List<Dial> dials = dials(exercise, surface);
        double[] best = dials.stream().mapToDouble(Dial::usual).toArray();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < dials.size(); i++) {
            for (double candidate : dials.get(i).symbol().equals("η") ? RATES : new double[0]) {
                double[] values = best.clone();
                values[i] = candidate;
                double reached = reached(exercise, Surface.valueOf(surface), values);
                if (reached < least) {
                    least = reached;
                    best = values;
                }
            }
        }
        return best;
    }

    /** The mean value over the second half of the way; more if nothing is seen of it, and infinite if it leads out of sight. */
    private double reached(Exercise exercise, Surface surface, double[] values) {
        List<double[]> theta = oracles.path(
                        exercise, values, surface.start(), new LandscapeSlopes(List.of(surface), TUNING_STEPS))
                .theta();
        double sum = 0;
        double longest = 0;
        double furthest = 0;
        for (int t = 1; t <= TUNING_STEPS; t++) {
            sum += t < TUNING_STEPS / 2 ? 0 : surface.value(theta.get(t));
            longest = Math.max(longest, share(surface.box(), theta.get(t - 1), theta.get(t)));
            furthest = Math.max(furthest, share(surface.box(), theta.get(0), theta.get(t)));
        }
        boolean seen = theta.stream().allMatch(point -> isIn(surface.box(), point)) && Double.isFinite(sum);
        return !seen ? Double.POSITIVE_INFINITY : sum + (longest > JUMP || furthest < PLACE ? DULL : 0);
    }

    /** How far it is between two points, as a share of the picture. */
    private static double share(double[] box, double[] from, double... to) {
        return Math.hypot((to[0] - from[0]) / (box[1] - box[0]), (to[1] - from[1]) / (box[3] - box[2]));
    }

    private static boolean isIn(double[] box, double[] point) {
        return point[0] >= box[0] && point[0] <= box[1] && point[1] >= box[2] && point[1] <= box[3];
    }
}
