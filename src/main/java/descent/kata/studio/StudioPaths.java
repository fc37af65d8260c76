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
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The paths that the page draws.
 *
 * @param oracles where the right ones come from
 */
public record StudioPaths(OracleBook oracles) {
    private static final int MOST_STEPS = 2000;
    private static final int TUNING_STEPS = 200;
    private static final int FINEST = 200;

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
     * What to begin with: the values that the spec has, but for the learning rate, or else the first choice,
     * that leads the oracle down furthest.
     */
    public double[] recommended(Exercise exercise, String surface) {
        List<Dial> dials = dials(exercise, surface);
        double[] best = dials.stream().mapToDouble(Dial::usual).toArray();
        Optional<Dial> tuned = dials.stream()
                .filter(dial -> dial.symbol().equals("η"))
                .findFirst()
                .or(() -> dials.stream()
                        .filter(dial -> dial.scale() == Dial.Scale.CHOICE)
                        .findFirst());
        double least = Double.POSITIVE_INFINITY;
        for (double candidate : tuned.map(StudioPaths::candidates).orElse(new double[0])) {
            double[] values = best.clone();
            values[dials.indexOf(tuned.orElseThrow())] = candidate;
            double reached = reached(exercise, Surface.valueOf(surface), values);
            if (reached < least) {
                least = reached;
                best = values;
            }
        }
        return best;
    }

    private static double[] candidates(Dial dial) {
        return dial.scale() == Dial.Scale.CHOICE
                ? IntStream.range(0, dial.labels().size()).asDoubleStream().toArray()
                : new double[] {1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5};
    }

    /** The mean value over the second half of the way; infinite if it leads out of sight. */
    private double reached(Exercise exercise, Surface surface, double[] values) {
        RuleTrace trace =
                oracles.path(exercise, values, surface.start(), new LandscapeSlopes(List.of(surface), TUNING_STEPS));
        double sum = 0;
        for (int t = TUNING_STEPS / 2; t <= TUNING_STEPS; t++) {
            sum += surface.value(trace.theta().get(t));
        }
        boolean seen = trace.theta().stream().allMatch(point -> isIn(surface.box(), point));
        return seen && Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
    }

    private static boolean isIn(double[] box, double[] point) {
        return point[0] >= box[0] && point[0] <= box[1] && point[1] >= box[2] && point[1] <= box[3];
    }
}
