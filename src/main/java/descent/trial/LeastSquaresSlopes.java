package descent.trial;

/**
 * Least squares: the gradient of ½‖AX − B‖², the same in all steps. θ is X, a matrix.
 *
 * <pre>
 * g(X) = Aᵀ(AX − B)
 * </pre>
 *
 * @param columns how many X and B have
 * @param a row after row
 * @param b row after row
 */
public record LeastSquaresSlopes(int steps, int columns, double[] a, double[] b) implements Slopes {
    @Override
    public double[] at(int t, double[] point) {
        double[] off = off(point);
        double[] gradient = new double[point.length];
        int inputs = point.length / columns;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                gradient[i % inputs * columns + j] += a[i] * off[i / inputs * columns + j];
            }
        }
        return gradient;
    }

    /** ½‖AX − B‖². */
    public double value(double... point) {
        double sum = 0;
        for (double each : off(point)) {
            sum += each * each / 2;
        }
        return sum;
    }

    private double[] off(double... point) {
        double[] off = new double[b.length];
        int inputs = point.length / columns;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                off[i / inputs * columns + j] += a[i] * point[i % inputs * columns + j];
            }
        }
        for (int i = 0; i < off.length; i++) {
            off[i] -= b[i];
        }
        return off;
    }
}
