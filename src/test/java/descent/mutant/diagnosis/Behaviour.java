package descent.mutant.diagnosis;

import descent.trial.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What a subject did in a {@link Probe}, as far as it is compared: numbers, a moment at a time, and what was thrown. */
final class Behaviour {
    private final List<double[]> moments = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final List<Thrown> thrown = new ArrayList<>();

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
    void end(Thrown why) {
        thrown.add(why);
        ends.add(why.simpleName() + " after " + moments.size());
    }

    /** A part of a trial's trace is missing. */
    void end() {
        ends.add("a part is missing after " + moments.size());
    }

    /** What was thrown, in the order of the trials. */
    List<Thrown> thrown() {
        return thrown;
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
                && agrees(right, tolerance, new Scale());
    }

    private boolean agrees(Behaviour right, double tolerance, Scale scale) {
        for (int i = 0; i < moments.size(); i++) {
            if (!scale.agree(moments.get(i), right.moments.get(i), tolerance)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return moments.size();
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
