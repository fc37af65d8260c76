package descent.trial;

import descent.Gradient;
import descent.trial.RuleTrial.GradientArrays;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link Slopes} as the gradient that a rule asks for; takes note of the points. */
final class KnownGradient implements Gradient {
    private static final double RUBBISH = 12345;
    private static final int MOST_CALLS = 1_000;

    /** A point that is so many times as long as θ is not even noted: traces are sent. */
    private static final long MOST_PER_PARAMETER = 1_000;

    private final Slopes slopes;
    private final GradientArrays arrays;
    private List<double[]> points = new ArrayList<>();
    private INDArray like;
    private INDArray array;
    private int t;

    KnownGradient(Slopes slopes, GradientArrays arrays) {
        this.slopes = slopes;
        this.arrays = arrays;
    }

    /** @return the points of this step, which is filled as the rule asks */
    List<double[]> begin(int step, INDArray theta) {
        t = step;
        like = theta;
        points = new ArrayList<>();
        return points;
    }

    /** Called after each step. */
    void end() {
        if (arrays == GradientArrays.OVERWRITTEN && array != null) {
            array.assign(RUBBISH);
        }
    }

    /**
     * @throws IllegalArgumentException if the point is not as long as θ; it is noted all the same
     * @throws IllegalStateException if a step asks without end
     */
    @Override
    public INDArray at(INDArray point) {
        if (point.length() > MOST_PER_PARAMETER * like.length()) {
            throw new IllegalArgumentException(
                    "the gradient has %d values, but the point %d".formatted(like.length(), point.length()));
        }
        double[] values = Vectors.values(point);
        if (points.size() == MOST_CALLS) {
            throw new IllegalStateException("one step asks for more than " + MOST_CALLS + " gradients");
        }
        points.add(values);
        if (values.length != like.length()) {
            throw new IllegalArgumentException(
                    "the gradient has %d values, but the point %d".formatted(like.length(), values.length));
        }
        if (array == null || arrays == GradientArrays.FRESH) {
            array = Vectors.lasting(like::ulike);
        }
        Vectors.write(array, slopes.at(t, values));
        return array;
    }
}
