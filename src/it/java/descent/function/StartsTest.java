package descent.function;

import static descent.function.Minimize.minimize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Optimizer;
import descent.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each start makes the point that its function's lesson claims. */
class StartsTest {
    private static Optimizer gradientDescent(double learningRate) {
        return Rules.SOLUTIONS.optimizer("BatchGradientDescent", learningRate);
    }

    private static Optimizer momentum(double learningRate, double momentum) {
        return Rules.SOLUTIONS.optimizer("Momentum", learningRate, momentum);
    }

    private static Optimizer adam(double learningRate) {
        return Rules.SOLUTIONS.optimizer("Adam", learningRate, 0.9, 0.999, 1e-8);
    }

    private static List<Point> walk(AnalyticFunction function, Optimizer optimizer, int steps) {
        return minimize(function).with(optimizer).limit(steps + 1L).toList();
    }

    private static Point end(AnalyticFunction function, Optimizer optimizer, int steps) {
        List<Point> points = walk(function, optimizer, steps);
        return points.get(points.size() - 1);
    }

    @Test
    void inTheDoubleWellMomentumEscapesFromTheMinimumWhereGradientDescentEnds() {
        StationaryPoint deep = new DoubleWell().stationaryPoints().get(0);
        StationaryPoint shallow = new DoubleWell().stationaryPoints().get(1);
        assertThat(end(new DoubleWell(), gradientDescent(0.03), 500).theta()[0])
                .isCloseTo(shallow.at()[0], within(1e-9));
        assertThat(end(new DoubleWell(), momentum(0.03, 0.9), 500).theta()[0]).isCloseTo(deep.at()[0], within(1e-9));
    }

    /** Across the ravine ηλ = 0.6 · 4 = 2.4: more than 2, gradient descent's bound, less than 2(1 + 0.5), momentum's. */
    @Test
    void inTheRavineMomentumIsStableWhereGradientDescentIsNot() {
        assertThat(end(new Ravine(), gradientDescent(0.6), 100).value()).isGreaterThan(1e9);
        assertThat(end(new Ravine(), momentum(0.6, 0.5), 100).value()).isLessThan(1e-9);
    }

    /** Along the valley gradient descent keeps (1 − η/10)ᵗ of −7, across it (1 − 2η)ᵗ of 2. */
    @Test
    void inTheLongValleyGradientDescentZigzags() {
        List<Point> points = walk(new LongValley(), gradientDescent(0.9), 10);
        for (Point point : points) {
            assertThat(point.theta()[0]).isCloseTo(-7 * Math.pow(1 - 0.09, point.step()), within(1e-12));
            assertThat(point.theta()[1]).isCloseTo(2 * Math.pow(1 - 1.8, point.step()), within(1e-12));
        }
    }

    /** After t steps gradient descent's y is 0.1 · 1.02ᵗ, 0.72 at 100; Adam's first steps are about η long, whatever g is. */
    @Test
    void onTheSaddleGradientDescentLingersAndAdamLeaves() {
        Point lingering = end(new Saddle(), gradientDescent(0.1), 100);
        assertThat(lingering.theta()[1]).isCloseTo(0.1 * Math.pow(1.02, 100), within(1e-12));
        assertThat(end(new Saddle(), adam(0.1), 100).theta()[1]).isGreaterThan(5);
    }

    /** Near 0 the slope of x² sin x is 3x², so that x falls only like 1/(3ηt): at η = 0.05, above 0.006 after 1,000 steps. */
    @Test
    void onTheFlatStepOfTheGrowingSinesGradientDescentComesToRest() {
        double atRest = end(new GrowingSines(2), gradientDescent(0.05), 1000).theta()[0];
        assertThat(atRest).isBetween(0.005, 0.02);
        double rolledOn = end(new GrowingSines(2), momentum(0.03, 0.9), 1000).theta()[0];
        assertThat(rolledOn).isCloseTo(-2.2889297281034044, within(1e-9));
    }

    /** |x| has slope 1 up to the kink: a step of η = 0.3 never gets nearer than it happens to; Adagrad's shrink like 1/√t. */
    @Test
    void inTheKinkGradientDescentHopsAndAdagradSettles() {
        List<Point> hopping =
                walk(new AbsoluteSum(1), gradientDescent(0.3), 100).subList(50, 101);
        assertThat(hopping).extracting(point -> Math.abs(point.theta()[0])).allMatch(x -> x > 0.05 && x < 0.25);
        Point settled = end(new AbsoluteSum(1), Rules.SOLUTIONS.optimizer("Adagrad", 0.3, 1e-10), 1000);
        assertThat(settled.value()).isLessThan(0.01); // the last steps are 0.3/√1000 long
    }

    /** At 8 the slope is 16/65² = 0.0038, so gradient descent at η = 0.1 moves 0.04 in 100 steps, Adam 0.1 in each. */
    @Test
    void onThePlateauGradientDescentStandsStill() {
        assertThat(end(new Plateau(2), gradientDescent(0.1), 100).theta()[0]).isGreaterThan(7.9);
        assertThat(end(new Plateau(2), adam(0.1), 200).value()).isLessThan(1e-3);
    }

    /** Below the bounds ηλ < 2 the largest curvature sets the rate and the smallest the time: (1 − 1/κ)ᵗ. */
    @Test
    void theConditionNumberSlowsGradientDescentDown() {
        double[] fromOne = minimize(new Quadratic(2, 1000))
                .from(1, 1)
                .with(gradientDescent(1e-3))
                .skip(100)
                .findFirst()
                .orElseThrow()
                .theta();
        assertThat(fromOne[0]).isCloseTo(Math.pow(1 - 1e-3, 100), within(1e-12));
        assertThat(fromOne[1]).isZero(); // ηλ = 1 for the largest curvature
    }

    @Test
    void averagingNarrowsTheCloudThatNoiseMakes() {
        Noisy noisy = new Noisy(new Quadratic(2, 10), 2, 0);
        Optimizer averaging = Rules.SOLUTIONS.optimizer("Lookahead", gradientDescent(0.1), 5, 0.5);
        assertThat(cloud(noisy, averaging)).isLessThan(0.8 * cloud(noisy, gradientDescent(0.1)));
    }

    private static double cloud(AnalyticFunction function, Optimizer optimizer) {
        return minimize(function)
                .with(optimizer)
                .skip(1000)
                .limit(4000)
                .mapToDouble(Point::value)
                .average()
                .orElseThrow();
    }
}
