package descent.trial;

import java.util.Map;

/**
 * A descent between two steps.
 *
 * @param theta where it is
 * @param memory what the rule remembers, by name; if there is none, what it has at a start
 * @param steps how many steps it has taken
 */
public record Waypoint(double[] theta, Map<String, double[]> memory, int steps) {
    /** There, after so many steps, with a memory as at a start. */
    public static Waypoint unremembered(InitialTheta theta, int steps) {
        return new Waypoint(theta.values(), Map.of(), steps);
    }
}
