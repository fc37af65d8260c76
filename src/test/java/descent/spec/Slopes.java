package descent.spec;

import descent.Gradient;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A {@link Slope} as the gradient that a rule asks for; takes note of the points. */
abstract class Slopes implements Gradient {
    private final Slope slope;
    private List<double[]> points = new ArrayList<>();
    private INDArray like;
    private int t;

    Slopes(Slope slope) {
        this.slope = slope;
    }

    /** An array for the next gradient, shaped and typed like {@code theta}. */
    abstract INDArray array(INDArray theta);

    /** @return the points of this step, which is filled as the rule asks */
    List<double[]> begin(int step, INDArray theta) {
        t = step;
        like = theta;
        points = new ArrayList<>();
        return points;
    }

    /** Called after each step. */
    void end() {}

    @Override
    public INDArray at(INDArray theta) {
        double[] point = Values.of(theta);
        points.add(point);
        if (point.length != like.length()) {
            throw Violation.of("it asked for the gradient at a point of %d values, but θ has %d"
                    .formatted(point.length, like.length()));
        }
        INDArray gradient = array(like);
        for (int i = 0; i < point.length; i++) {
            gradient.putScalar(i, slope.at(t, i, point[i]));
        }
        return gradient;
    }

    /** One array for all, as in training. */
    static class Reused extends Slopes {
        INDArray array;

        Reused(Slope slope) {
            super(slope);
        }

        @Override
        INDArray array(INDArray theta) {
            if (array == null) {
                array = Outside.workspaces(theta::ulike);
            }
            return array;
        }
    }

    /** One array for all, and after each step it holds something else. */
    static final class Overwritten extends Reused {
        private static final double RUBBISH = 12345;

        Overwritten(Slope slope) {
            super(slope);
        }

        @Override
        void end() {
            if (array != null) {
                array.assign(RUBBISH);
            }
        }
    }

    /** A new array for each call. */
    static final class Fresh extends Slopes {
        Fresh(Slope slope) {
            super(slope);
        }

        @Override
        INDArray array(INDArray theta) {
            return Outside.workspaces(theta::ulike);
        }
    }
}
