package descent.function;

import java.util.Arrays;

/**
 * One point of a walk downhill.
 *
 * @param step how many steps led here; the start is 0
 * @param theta where it is; the array is the caller's to keep
 * @param value the objective there
 * @param gradientNorm the Euclidean norm of the gradient there, without noise
 * @param gradients how many gradients the rule has asked for so far
 */
public record Point(int step, double[] theta, double value, double gradientNorm, long gradients) {
    /** Whether the walk has left the finite numbers; if so, this is its last point. */
    public boolean diverged() {
        return !Double.isFinite(value) || !Arrays.stream(theta).allMatch(Double::isFinite);
    }
}
