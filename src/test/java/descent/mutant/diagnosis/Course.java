package descent.mutant.diagnosis;

import descent.Descent;
import descent.Optimizer;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where a rule is sent: a start, and for each step and parameter a gradient that also depends on the point.
 *
 * @param start θ₀
 * @param gradients by step and parameter
 * @param curvature what a gradient grows by per unit of the point
 */
record Course(double[] start, double[][] gradients, double curvature) {
    /** How the gradients' arrays are handed out. */
    enum Arrays {
        /** One for all, as in training. */
        REUSED,
        /** One for all, with rubbish in it after each step. */
        OVERWRITTEN,
        /** A new one for each call. */
        FRESH
    }

    private static final double ASKED = 0;
    private static final double MOVED = 1;
    private static final double RUBBISH = 1234.5;

    /** Gradients of changing signs over so many decades. */
    static Course random(int parameters, int steps, double decades, SplittableRandom random) {
        double[] start = random.doubles(parameters, -2, 2).toArray();
        double[][] gradients = IntStream.range(0, steps)
                .mapToObj(t -> random.doubles(parameters)
                        .map(x -> Math.pow(10, decades * (x - 0.7)) * (random.nextBoolean() ? 1 : -1))
                        .toArray())
                .toArray(double[][]::new);
        return new Course(start, gradients, 0.2);
    }

    int steps() {
        return gradients.length;
    }

    Course from(double factor) {
        return new Course(scaled(start, factor), gradients, curvature);
    }

    /** With other gradients: the same at every point, and so many times as large. */
    Course flat(double factor) {
        return new Course(
                start,
                IntStream.range(0, steps())
                        .mapToObj(t -> scaled(gradients[t], factor))
                        .toArray(double[][]::new),
                0);
    }

    Descent begin(Optimizer rule, DataType type) {
        return Descent.start(rule, Nd4j.createFromArray(start).castTo(type));
    }

    /** Takes steps to number {@code last}, and notes each point that was asked about and each θ. */
    void go(Descent descent, int last, Arrays arrays, Trace notes) {
        INDArray handedOut = outside(() -> descent.theta().ulike());
        while (descent.steps() < last) {
            double[] slope = gradients[descent.steps() % steps()];
            descent.step(point -> {
                double[] at = point.toDoubleVector();
                notes.note(with(ASKED, at));
                INDArray gradient =
                        arrays == Arrays.FRESH ? outside(() -> descent.theta().ulike()) : handedOut;
                for (int i = 0; i < slope.length; i++) {
                    gradient.putScalar(i, slope[i] + curvature * at[i]);
                }
                return gradient;
            });
            if (arrays == Arrays.OVERWRITTEN) {
                handedOut.assign(RUBBISH);
            }
            notes.note(with(MOVED, descent.theta().toDoubleVector()));
        }
    }

    /** Whether a moment of a trace is θ after a step. */
    static boolean isTheta(double... moment) {
        return moment.length > 0 && moment[0] == MOVED;
    }

    private static double[] with(double marker, double... values) {
        double[] marked = new double[values.length + 1];
        marked[0] = marker;
        System.arraycopy(values, 0, marked, 1, values.length);
        return marked;
    }

    private static double[] scaled(double[] values, double factor) {
        return java.util.Arrays.stream(values).map(value -> factor * value).toArray();
    }

    @SuppressWarnings("try") // the scope only has to be open
    private static INDArray outside(Supplier<INDArray> make) {
        try (MemoryWorkspace scope = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return make.get();
        }
    }
}
