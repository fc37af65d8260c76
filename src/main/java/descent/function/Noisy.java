package descent.function;

import descent.Gradient;
import java.util.List;
import java.util.Random;

/**
 * A function whose gradient a run sees only through noise, as a batch's gradient is the full one and noise: independent
 * normal noise in each coordinate, the same sequence in every run.
 *
 * <p>Value and gradient are the mean's; only {@link #gradientForOneRun} is noisy.
 *
 * @param mean what the noise is added to
 * @param deviation the noise's standard deviation, above 0
 * @param seed what the noise is drawn from
 */
public record Noisy(AnalyticFunction mean, double deviation, long seed) implements AnalyticFunction {
    public Noisy {
        if (!(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("deviation (%s) must be positive".formatted(deviation));
        }
    }

    @Override
    public Gradient gradientForOneRun() {
        Random random = new Random(seed);
        return theta -> Coordinates.like(theta, noisy(mean.gradient(Coordinates.of(this, theta)), random));
    }

    private double[] noisy(double[] gradient, Random random) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += deviation * random.nextGaussian();
        }
        return gradient;
    }

    @Override
    public About about() {
        About of = mean.about();
        return About.of(Noisy.class, of.name(), of.formula(), Coordinates.text(deviation));
    }

    @Override
    public double value(double... x) {
        return mean.value(x);
    }

    @Override
    public double[] gradient(double... x) {
        return mean.gradient(x);
    }

    @Override
    public List<Interval> domain() {
        return mean.domain();
    }

    @Override
    public double[] start() {
        return mean.start();
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return mean.stationaryPoints();
    }
}
