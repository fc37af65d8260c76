package descent.mutant.diagnosis;

import descent.trial.RuleTrace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Two traces of update rules beside each other. */
final class RuleTraces {
    private RuleTraces() {}

    /** Whether θ went the same way, to the last bit. */
    static boolean same(RuleTrace a, RuleTrace b) {
        return a.thrown().isEmpty()
                && b.thrown().isEmpty()
                && a.theta().size() == b.theta().size()
                && IntStream.range(0, a.theta().size())
                        .allMatch(t -> Arrays.equals(a.theta().get(t), b.theta().get(t)));
    }

    /** Whether two vectors agree as closely as rounding lets them, after having come from {@code start}. */
    static boolean near(double[] a, double[] b, double[] start) {
        return a.length == b.length && IntStream.range(0, a.length).allMatch(i -> near(a[i], b[i], start[i]));
    }

    private static boolean near(double a, double b, double start) {
        return Double.compare(a, b) == 0
                || Math.abs(a - b) <= Part.TOLERANCE * Math.max(Math.abs(b), Math.abs(b - start));
    }

    /** How many steps θ is right for. */
    static int rightSteps(RuleTrace mine, RuleTrace right) {
        int steps = Math.min(mine.theta().size(), right.theta().size()) - 1;
        return (int) IntStream.rangeClosed(1, steps)
                .takeWhile(t -> near(
                        mine.theta().get(t), right.theta().get(t), right.theta().get(0)))
                .count();
    }

    /** The states that both have, and that are wrong after that step, from 1; in the order of their names. */
    static List<String> wrongStates(int step, RuleTrace mine, RuleTrace right) {
        return common(step, mine, right).entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The states that both have, and that are right after that step. */
    static List<String> rightStates(int step, RuleTrace mine, RuleTrace right) {
        return common(step, mine, right).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Boolean> common(int step, RuleTrace mine, RuleTrace right) {
        Map<String, double[]> own = mine.memory().get(step - 1);
        Map<String, Boolean> common = new TreeMap<>();
        right.memory().get(step - 1).forEach((name, values) -> {
            if (own.containsKey(name)) {
                common.put(name, near(own.get(name), values, new double[values.length]));
            }
        });
        return common;
    }

    /** Whether both keep the same states, with the same values, after each step. */
    static boolean rememberAlike(RuleTrace one, RuleTrace other) {
        return one.memory().size() == other.memory().size()
                && IntStream.rangeClosed(1, one.memory().size())
                        .allMatch(step -> one.memory()
                                        .get(step - 1)
                                        .keySet()
                                        .equals(other.memory().get(step - 1).keySet())
                                && wrongStates(step, one, other).isEmpty());
    }

    /** The states that the right one keeps and this one has not. */
    static List<String> missing(RuleTrace mine, RuleTrace right) {
        TreeSet<String> names = new TreeSet<>(right.memory().get(0).keySet());
        names.removeAll(mine.memory().get(0).keySet());
        return List.copyOf(names);
    }

    /** The states that keep one value from the first step to the last, and change in the right one. */
    static List<String> neverChanged(RuleTrace mine, RuleTrace right) {
        return right.memory().get(0).keySet().stream()
                .filter(name -> !still(name, right) && still(name, mine))
                .sorted()
                .toList();
    }

    private static boolean still(String name, RuleTrace trace) {
        double[] first = trace.memory().get(0).get(name);
        return first != null && trace.memory().stream().allMatch(moment -> Arrays.equals(moment.get(name), first));
    }

    /** "m", "m and v", "a, b and c". */
    static String list(List<String> names) {
        return String.join(", ", names).replaceFirst(", (?!.*, )", " and ");
    }
}
