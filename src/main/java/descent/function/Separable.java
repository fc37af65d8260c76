package descent.function;

/** A sum over the coordinates: f(x) = Σᵢ φᵢ(xᵢ). */
interface Separable extends AnalyticFunction {
    /** φᵢ(x). */
    double term(int i, double x);

    /** φᵢ′(x). */
    double slope(int i, double x);

    @Override
    default double value(double... x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += term(i, x[i]);
        }
        return sum;
    }

    @Override
    default double[] gradient(double... x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = slope(i, x[i]);
        }
        return gradient;
    }
}
