package descent.worker;

import descent.Gradient;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link Slopes} as the gradient that a rule asks for; takes note of the points. */
public final class KnownGradient implements Gradient {
    private static final double RUBBISH = 12345;
    static final int MOST_CALLS = 1_000;

    /** In which arrays gradients come. */
    public enum Arrays {
        /** One array for all, as in training. */
        REUSED,
        /** One array for all, and after each step it holds something else. */
        OVERWRITTEN,
        /** A new array for each call. */
        FRESH;

        private static final Arrays[] ALL = values();

        static Arrays read(In in) {
            return ALL[in.number(ALL.length - 1)];
        }
    }

    private final Slopes slopes;
    private final Arrays arrays;
    private List<double[]> points = new ArrayList<>();
    private INDArray like;
    private INDArray array;
    private int t;

    public KnownGradient(Slopes slopes, Arrays arrays) {
        this.slopes = slopes;
        this.arrays = arrays;
    }

    /** @return the points of this step, which is filled as the rule asks */
    public List<double[]> begin(int step, INDArray theta) {
        t = step;
        like = theta;
        points = new ArrayList<>();
        return points;
    }

    /** Called after each step. */
    public void end() {
        if (arrays == Arrays.OVERWRITTEN && array != null) {
            array.assign(RUBBISH);
        }
    }

    /**
     * @throws IllegalArgumentException if the point is not as long as θ; it is noted all the same
     * @throws IllegalStateException if a step asks without end
     */
    @Override
    public INDArray at(INDArray theta) {
        double[] point = Vectors.values(theta);
        if (points.size() == MOST_CALLS) {
            throw new IllegalStateException("one step asks for more than " + MOST_CALLS + " gradients");
        }
        points.add(point);
        if (point.length != like.length()) {
            throw new IllegalArgumentException(
                    "the gradient has %d values, but the point %d".formatted(like.length(), point.length));
        }
        if (array == null || arrays == Arrays.FRESH) {
            array = Vectors.lasting(like::ulike);
        }
        Vectors.write(array, slopes.at(t, point));
        return array;
    }
}
