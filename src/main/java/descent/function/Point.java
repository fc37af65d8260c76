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
    /** "step 3 at [1.0, 2.0]: value 5.0, gradient 4.5, 3 gradients asked for". */
    @Override
    public String toString() {
        return "step %d at %s: value %s, gradient %s, %d gradients asked for"
                .formatted(step, Arrays.toString(theta), value, gradientNorm, gradients);
    }

    /** Whether the walk has left the finite numbers; if so, this is its last point. */
    public boolean diverged() {
        return !Double.isFinite(value) || !Arrays.stream(theta).allMatch(Double::isFinite);
    }
}
