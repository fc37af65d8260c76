package descent.kata.lesson.show;

import descent.Batching;
import descent.Gradient;
import descent.function.About;
import descent.function.AnalyticFunction;
import descent.function.Interval;
import descent.function.StationaryPoint;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The loss of a straight line y = wx + b over a few noisy samples: ½ the mean of (wx + b − y)². Each run sees it a batch at
 * a time.
 *
 * @param batching which samples each step sees
 */
record LineFit(Batching batching) implements AnalyticFunction {
    static final int SAMPLES = 40;
    private static final double SLOPE = 2;
    private static final double HEIGHT = 1;
    private static final double NOISE = 0.7;
    private static final double[] X = new double[SAMPLES];
    private static final double[] Y = new double[SAMPLES];

    static {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < SAMPLES; i++) {
            X[i] = random.nextDouble(-1.5, 1.5);
            Y[i] = SLOPE * X[i] + HEIGHT + NOISE * random.nextGaussian();
        }
    }

    @Override
    public About about() {
        return new About("line-fit", "½ mean (wx + b − y)²", "made up", "What a step sees decides where it goes.");
    }

    @Override
    public double value(double... theta) {
        return IntStream.range(0, SAMPLES)
                .mapToDouble(i -> error(theta, i) * error(theta, i) / 2)
                .average()
                .orElseThrow();
    }

    private static double error(double[] theta, int i) {
        return theta[0] * X[i] + theta[1] - Y[i];
    }

    @Override
    public double[] gradient(double... theta) {
        return gradient(theta, IntStream.range(0, SAMPLES).toArray());
    }

    /** The mean over a batch. */
    static double[] gradient(double[] theta, int[] batch) {
        double[] sum = new double[2];
        for (int i : batch) {
            sum[0] += error(theta, i) * X[i] / batch.length;
            sum[1] += error(theta, i) / batch.length;
        }
        return sum;
    }

    /** Each call is the next step's batch; epoch follows epoch. */
    @Override
    public Gradient gradientForOneRun() {
        SplittableRandom random = new SplittableRandom(2);
        return new Gradient() {
            private Iterator<int[]> epoch = batching.epoch(SAMPLES, random);

            @Override
            public INDArray at(INDArray theta) {
                epoch = epoch.hasNext() ? epoch : batching.epoch(SAMPLES, random);
                return Nd4j.createFromArray(gradient(theta.toDoubleVector(), epoch.next()));
            }
        };
    }

    @Override
    public List<Interval> domain() {
        return List.of(new Interval(-1, 4), new Interval(-1, 4));
    }

    @Override
    public double[] start() {
        return new double[] {-0.5, 3.5};
    }

    /** From the normal equations. */
    @Override
    public List<StationaryPoint> stationaryPoints() {
        double meanX = mean(X);
        double meanY = mean(Y);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < SAMPLES; i++) {
            covariance += (X[i] - meanX) * (Y[i] - meanY);
            variance += (X[i] - meanX) * (X[i] - meanX);
        }
        double w = covariance / variance;
        double b = meanY - w * meanX;
        return List.of(new StationaryPoint(StationaryPoint.Kind.GLOBAL_MINIMUM, value(w, b), w, b));
    }

    private static double mean(double[] values) {
        return IntStream.range(0, SAMPLES).mapToDouble(i -> values[i]).average().orElseThrow();
    }
}
