package descent.function;

import static descent.function.Minimize.minimize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.Backend;
import descent.Objective;
import descent.Optimizer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class MinimizeTest {
    @Test
    void aPointPrintsItselfReadably() {
        assertThat(new Point(3, new double[] {1, -2}, 5, 4.5, 4))
                .hasToString("step 3 at [1.0, -2.0]: value 5.0, gradient 4.5, 4 gradients asked for");
    }

    /** θ ← θ − ηg, written here so that the test does without the solutions. */
    private static Optimizer descending(double learningRate) {
        return (theta, memory) -> (gradient, t) -> theta.subi(gradient.at(theta).muli(learningRate));
    }

    /** On Σ x² a step at η = 0.25 halves θ: (8, 4), (4, 2), (2, 1). There |∇| is 2|θ| and the value |θ|². */
    @Test
    void givesTheStartAndThenEachStep() {
        List<Point> points = minimize(new Sphere(2))
                .from(8, 4)
                .with(descending(0.25))
                .limit(3)
                .toList();
        assertThat(points).extracting(Point::step).containsExactly(0, 1, 2);
        assertThat(points.get(0).theta()).containsExactly(8, 4);
        assertThat(points.get(1).theta()).containsExactly(4, 2);
        assertThat(points.get(2).theta()).containsExactly(2, 1);
        assertThat(points).extracting(Point::value).containsExactly(80.0, 20.0, 5.0);
        assertThat(points.get(2).gradientNorm()).isCloseTo(2 * Math.sqrt(5), within(1e-15));
        assertThat(points).noneMatch(Point::diverged);
    }

    @Test
    void countsTheGradientsThatTheRuleAskedFor() {
        Optimizer asksTwice = (theta, memory) -> (gradient, t) -> {
            gradient.at(theta);
            theta.subi(gradient.at(theta).muli(0.1));
        };
        assertThat(minimize(new Sphere(2)).with(asksTwice).limit(4))
                .extracting(Point::gradients)
                .containsExactly(0L, 2L, 4L, 6L);
    }

    @Test
    void walksNoFurtherThanItIsAsked() {
        AtomicInteger steps = new AtomicInteger();
        Optimizer counting = (theta, memory) -> (gradient, t) -> steps.set(t);
        minimize(new Beale()).with(counting).limit(5).forEach(point -> {});
        assertThat(steps).hasValue(4);
    }

    /** At η = 1.5 each step turns x into −2x, so x² is beyond the largest double, 2¹⁰²⁴, once x is 2⁵¹². */
    @Test
    void divergenceEndsTheStreamWithALastPointThatSaysSo() {
        List<Point> points =
                minimize(new Sphere(1)).from(1).with(descending(1.5)).toList();
        assertThat(points).hasSize(513);
        assertThat(points.subList(0, 512)).noneMatch(Point::diverged);
        assertThat(points.get(512).diverged()).isTrue();
        assertThat(points.get(512).value()).isInfinite();
    }

    @Test
    void beginsAtTheFunctionsOwnStartIfNoneIsGiven() {
        Point first = minimize(new Saddle()).with(descending(0.1)).findFirst().orElseThrow();
        assertThat(first.theta()).containsExactly(8, 0.1);
    }

    @Test
    void theSameWalkCanBeTakenAgain() {
        Minimize fromTheStart = minimize(new Noisy(new Sphere(2), 1, 7)).from(3, 3);
        List<Point> once = fromTheStart.with(descending(0.1)).limit(20).toList();
        List<Point> again = fromTheStart.with(descending(0.1)).limit(20).toList();
        assertThat(again)
                .extracting(Point::value)
                .isEqualTo(once.stream().map(Point::value).toList());
    }

    /** Without noise a step at η = 0.5 on Σ x² ends in 0 exactly; what remains is −0.5 times the noise of each step. */
    @Test
    void noiseHasTheStatedDeviationAndNoBias() {
        double[] noise = minimize(new Noisy(new Sphere(1), 3, 1))
                .with(descending(0.5))
                .skip(1)
                .limit(4000)
                .mapToDouble(point -> -2 * point.theta()[0])
                .toArray();
        double mean = java.util.Arrays.stream(noise).average().orElseThrow();
        double square = java.util.Arrays.stream(noise).map(x -> x * x).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(5 * 3 / Math.sqrt(4000))); // five standard errors; the seed is fixed
        assertThat(Math.sqrt(square)).isCloseTo(3, within(0.2));
    }

    @Test
    void thetaKeepsItsType() {
        Backend.prepare();
        DataType[] seen = new DataType[1];
        Optimizer looking =
                (theta, memory) -> (gradient, t) -> seen[0] = gradient.at(theta).dataType();
        INDArray start = Nd4j.createFromArray(1f, 1.5f);
        minimize(new Beale()).from(start).with(looking).limit(2).forEach(point -> {});
        assertThat(seen[0]).isEqualTo(DataType.FLOAT);
    }

    @Test
    void minimizesAnyObjective() {
        Objective shifted = new Objective() {
            @Override
            public double value(INDArray theta) {
                double x = theta.getDouble(0) - 3;
                return x * x;
            }

            @Override
            public INDArray at(INDArray theta) {
                return theta.sub(3).muli(2);
            }
        };
        Point last = minimize(shifted)
                .from(7)
                .with(descending(0.25))
                .limit(3)
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(last.theta()).containsExactly(4); // 3 + 4/2²
        assertThat(last.gradientNorm()).isEqualTo(2);
        assertThatThrownBy(() -> minimize(shifted).with(descending(0.1)))
                .hasMessageContaining("say from(…) before with(…)");
    }

    @Test
    void refusesAStartThatDoesNotFit() {
        assertThatThrownBy(() -> minimize(new Beale()).from(1)).hasMessage("beale takes 2 numbers, not 1");
        assertThatThrownBy(() -> minimize(new Beale()).from(1, Double.NaN))
                .hasMessage("the start [1.0, NaN] must be one or more finite numbers");
    }
}
