package descent.mutant.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What a subject did in a {@link Probe}, as far as it is compared: numbers, a moment at a time, and what was thrown. */
final class Behaviour {
    private final List<double[]> moments = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    void note(double... values) {
        moments.add(values.clone());
    }

    void note(boolean... facts) {
        double[] values = new double[facts.length];
        for (int i = 0; i < facts.length; i++) {
            values[i] = facts[i] ? 1 : 0;
        }
        moments.add(values);
    }

    void note(int... values) {
        moments.add(IntStream.of(values).asDoubleStream().toArray());
    }

    /** A trial ended early, after the moments noted so far. */
    void end(String why) {
        ends.add(why + " after " + moments.size());
    }

    /** Whether all trials went on to their end. */
    boolean isWhole() {
        return ends.isEmpty();
    }

    /** How many moments have numbers in them that can be compared. */
    int informative() {
        return (int) moments.stream()
                .filter(values -> DoubleStream.of(values).allMatch(Double::isFinite))
                .count();
    }

    /** Whether both did the same, by numbers that agree relative to the larger one, or to how far they had come. */
    boolean agrees(Behaviour right, double tolerance) {
        return ends.equals(right.ends)
                && moments.size() == right.moments.size()
                && agreesUpTo(moments.size(), right, tolerance);
    }

    /** Whether the first so many moments agree. */
    boolean agreesUpTo(int count, Behaviour right, double tolerance) {
        if (count > moments.size() || count > right.moments.size()) {
            return false;
        }
        Scale scale = new Scale();
        for (int i = 0; i < count; i++) {
            if (!scale.agree(moments.get(i), right.moments.get(i), tolerance)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return moments.size();
    }

    double[] moment(int index) {
        return moments.get(index).clone();
    }

    /** How far each number has come from where it was first seen: rounding errors grow with that. */
    private static final class Scale {
        private final List<Double> first = new ArrayList<>();
        private final List<Double> furthest = new ArrayList<>();

        boolean agree(double[] mine, double[] right, double tolerance) {
            if (mine.length != right.length) {
                return false;
            }
            for (int i = 0; i < mine.length; i++) {
                if (!agree(mine[i], right[i], tolerance * Math.max(Math.abs(right[i]), distance(i, right[i])))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean agree(double mine, double right, double margin) {
            boolean close = Double.isFinite(right) && Math.abs(mine - right) <= margin;
            return close || Double.compare(mine, right) == 0;
        }

        private double distance(int i, double value) {
            if (i == first.size()) {
                first.add(value);
                furthest.add(0.0);
            }
            double distance = Math.abs(value - first.get(i));
            if (Double.isFinite(distance)) {
                furthest.set(i, Math.max(furthest.get(i), distance));
            }
            return furthest.get(i);
        }
    }
}
