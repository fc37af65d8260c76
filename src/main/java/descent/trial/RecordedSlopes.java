package descent.trial;

import java.util.Arrays;
import java.util.List;

/**
 * Gradients that differ from step to step, and grow with the point.
 *
 * <pre>
 * gᵢ(p) = recorded[t − 1][i] + curvature · p
 * </pre>
 *
 * @param recorded for each step, the gradient of each parameter at 0
 * @param curvature what the gradient grows by per unit of the point
 */
public record RecordedSlopes(List<double[]> recorded, double curvature) implements Slopes {
    /** The gradient of a parameter at step {@code t}, from 1. */
    @FunctionalInterface
    public interface AtZero {
        double of(int t, int i);
    }

    /** So many steps with so many parameters. */
    public static RecordedSlopes of(int steps, int parameters, double curvature, AtZero gradient) {
        double[][] recorded = new double[steps][parameters];
        for (int t = 1; t <= steps; t++) {
            for (int i = 0; i < parameters; i++) {
                recorded[t - 1][i] = gradient.of(t, i);
            }
        }
        return new RecordedSlopes(Arrays.asList(recorded), curvature);
    }

    @Override
    public int steps() {
        return recorded.size();
    }

    /**
     * The gradient of one parameter.
     *
     * @param t the step, from 1
     * @param i the parameter's index
     * @param point the parameter's value where the gradient is asked for
     */
    public double at(int t, int i, double point) {
        return recorded.get(t - 1)[i] + curvature * point;
    }

    /** Those of one parameter alone. */
    public RecordedSlopes of(int parameter) {
        return RecordedSlopes.of(steps(), 1, curvature, (t, i) -> recorded.get(t - 1)[parameter]);
    }

    @Override
    public double[] at(int t, double[] point) {
        double[] gradient = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            gradient[i] = at(t, i, point[i]);
        }
        return gradient;
    }
}
